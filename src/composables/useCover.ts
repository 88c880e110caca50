import { inject } from 'vue'
import { coverKey } from './keys'

/**
 * Is this a cover: a page with only what is seen first? Covers are kept on the device for every lesson and guide, a fraction
 * of a whole page; the app draws the whole page as soon as it wakes.
 */
export function useCover(): boolean {
  return inject(coverKey, false)
}
