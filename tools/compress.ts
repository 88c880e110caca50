import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(?:html|js|css|json|svg|webmanifest|txt)$/u

/** Below this many bytes compressing gains nothing. */
const SMALLEST = 512

/** Write `.br` and `.gz` beside every text file, for servers that hand out ready files. Same input, same bytes. */
export async function compress(dist: string): Promise<void> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter(entry => entry.isFile() && TEXT.test(entry.name))) {
    const file = join(entry.parentPath, entry.name)
    const text = await readFile(file)
    if (text.length < SMALLEST)
      continue
    await writeFile(`${file}.br`, await promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }))
    await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }))
  }
}
