import type { Band } from './band'

/** The file that holds the pictures of a page: a first lesson fetches those of its band and no others. */
export type PictureSprite = Band | 'guides' | 'lists'
