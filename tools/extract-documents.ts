import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { extractOf, quotationsOf } from './documents'
import { sha256 } from './hash'
import { loadSeeds } from './seeds'

/**
 * `npm run extract -- <folder with the five documents>`: look every quotation up in its document, whose hash is pinned in
 * `seeds/documents.yaml`, and write `seeds/extracts/`. Prints the hashes to pin, and the quotations that are not found.
 */
const [folder] = argv.slice(2)
if (!folder) {
  console.error('Name the folder with the five documents: npm run extract -- <folder>')
  exit(1)
}
const { pack } = await loadSeeds('seeds')
const quotations = quotationsOf(pack)
const files = await readdir(folder)
await mkdir('seeds/extracts', { recursive: true })
let lost = 0
for (const { id, sha256: pinned } of pack.documents) {
  const text = await readFile(join(folder, files.find(name => name.startsWith(id)) ?? id), 'utf8')
  if (sha256(text) !== pinned)
    console.error(`Document ${id} is not the one pinned in seeds/documents.yaml.`)
  const { extract, missing } = extractOf(text, quotations.filter(({ document }) => document === id))
  await writeFile(`seeds/extracts/${id}.txt`, extract)
  console.log(`${id} extract: ${sha256(extract)}`)
  for (const { file, path, quote } of missing)
    console.error(`${file} › ${path}: document ${id} does not hold «${quote}»`)
  lost += missing.length
}
exit(lost ? 1 : 0)
