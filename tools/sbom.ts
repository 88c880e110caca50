import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readLock } from './lock-file'
import { sbomText } from './sbom-text'

/** `npm run sbom`: writes what the app is made of at run time. */
const root = resolve(import.meta.dirname, '..')
await writeFile(join(root, 'sbom.cdx.json'), sbomText(await readLock(root)))
