import type { Copy } from '~/domain/copy/copy'
import { readCopy, type CopyProblem } from '~/domain/copy/format'
import type { FileTrouble } from './csv'
import { fromUtf8 } from './utf8'

/** Largest copy that is read, in bytes: about two thousand sessions. */
export const LARGEST_COPY = 8_000_000

/** The copy in a file, or why there is none. A file that is too large is not read at all. Never throws. */
export async function readCopyFile(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<Copy | CopyProblem | FileTrouble> {
  if (file.size > LARGEST_COPY)
    return 'large'
  const bytes = await file.arrayBuffer().catch(() => undefined)
  const text = bytes && fromUtf8(bytes)
  if (text === undefined)
    return 'encoding'
  return text.trim() === '' ? 'empty' : readCopy(text)
}
