import { saveText } from '~/platform/files'

/** Offer a text as a file of this device. */
export function useSaveFile(): (name: string, text: string) => void {
  return (name, text) => saveText(name, text)
}
