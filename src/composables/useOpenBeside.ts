import { openBeside } from '~/platform/windows'

/** Open an address in a second window, the same one each time. @returns a function that says whether the browser allowed it. */
export function useOpenBeside(address: () => string, name: string): () => boolean {
  return () => openBeside(address(), name)
}
