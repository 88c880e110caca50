import { argv, exit } from 'node:process'
import { RULES } from './content-rules'
import { readabilityTable } from './content-rules/readability'
import { loadSeeds } from './seeds'

/** `npm run check:content [-- b2 p6]`: shape, references and the rules for words; only the named ids where some are named; all of it prints the table of readability too. */
const wanted = argv.slice(2)
const { pack, problems } = await loadSeeds('seeds')
const ruled = RULES.flatMap(rule => rule.check(pack).map(problem => ({ ...problem, message: `[${rule.name}] ${problem.message}` })))
const all = [...problems, ...ruled]
const shown = wanted.length ? all.filter(({ file }) => wanted.some(id => file.endsWith(`/${id}.yaml`))) : all
for (const { file, path, message } of shown)
  console.log(`${file} › ${path || '(whole file)'}: ${message}`)
for (const { file, reader, ru, en, words } of wanted.length ? [] : readabilityTable(pack))
  console.log(`${file.padEnd(24)} ${reader}  Russian ease ${ru.toFixed(1).padStart(5)}  English grade ${en.toFixed(1).padStart(4)}  ${words} words`)
console.log(shown.length ? `${shown.length} problems` : 'Content is sound.')
exit(shown.length ? 1 : 0)
