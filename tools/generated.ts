import { resolve } from 'node:path'
import { generate } from './generate'

/** Writes `.cache/generated` from the seeds, for tools that read the sources without building them. */
await generate(resolve(import.meta.dirname, '..'))
