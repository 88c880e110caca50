import { argv, exit } from 'node:process'
import { RULES } from './content-rules'
import { loadSeeds } from './seeds'

/** `npm run check:content [-- b2 p6]`: shape, references and the rules for words; only the named ids where some are named. */
const wanted = argv.slice(2)
const { pack, problems } = await loadSeeds('seeds')
const ruled = RULES.flatMap(rule => rule.check(pack).map(problem => ({ ...problem, message: `[${rule.name}] ${problem.message}` })))
const all = [...problems, ...ruled]
const shown = wanted.length ? all.filter(({ file }) => wanted.some(id => file.endsWith(`/${id}.yaml`))) : all
for (const { file, path, message } of shown)
  console.log(`${file} › ${path || '(whole file)'}: ${message}`)
console.log(shown.length ? `${shown.length} problems` : 'Content is sound.')
exit(shown.length ? 1 : 0)
