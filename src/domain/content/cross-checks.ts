import type { Block } from './blocks'
import type { Pack } from './pack'
import { isTaughtBefore } from '../curriculum'
import { HIGHEST_MARK } from '../mark'
import { actorProblems } from './actor-checks'
import { planProblems } from './plan-checks'
import { quizProblems } from './quiz-checks'
import { storyProblems } from './story-checks'
import { termProblems } from './term-checks'

/** Something in the content that a person must mend: which thing, where inside it, and what to do. */
export interface Problem {
  /** Id of the lesson, guide, helpline … the build knows its file. */
  readonly id: string
  /** Path inside the file, `blocks.2.nodes.5.next`. */
  readonly path: string
  readonly message: string
}

/** What a schema cannot see: references between files, walkable stories, answerable questions. Empty when all is well. */
export function crossCheck(pack: Pack): readonly Problem[] {
  return [
    ...duplicateProblems(pack),
    ...pack.lessons.flatMap(lesson => [
      ...(lesson.mark > HIGHEST_MARK[lesson.band] ? [{ id: lesson.id, path: 'mark', message: `A lesson of band ${lesson.band} carries a mark of at most ${HIGHEST_MARK[lesson.band]}+.` }] : []),
      ...(lesson.id.startsWith(lesson.band) ? [] : [{ id: lesson.id, path: 'band', message: 'The id of a lesson begins with its band.' }]),
      ...lessonShapeProblems(lesson),
      ...actorProblems(lesson).map(problem => ({ ...problem, id: lesson.id })),
    ]),
    ...[...pack.lessons, ...pack.guides].flatMap(item => [
      ...catalogueProblems(item, pack),
      ...item.blocks.flatMap((block, index) => blockProblems(item.id, block, `blocks.${index}`)),
    ]),
    ...pack.guides.flatMap(guide => guide.id.startsWith(guide.audience) ? [] : [{ id: guide.id, path: 'audience', message: 'The id of a guide begins with its audience.' }]),
    ...pointerProblems(pack),
    ...termProblems(pack),
    ...pack.glossary.flatMap(({ id, references }) => dangling(id, 'references', references, idsOf(pack.references), 'seeds/references.yaml')),
    ...pack.plans.flatMap(plan => [
      ...planProblems(plan, pack).map(problem => ({ ...problem, id: plan.id })),
      ...dangling(plan.id, 'lessons', plan.lessons, idsOf(pack.lessons), 'seeds/lessons'),
      ...dangling(plan.id, 'guides', plan.guides, idsOf(pack.guides), 'seeds/guides'),
    ]),
  ]
}

function lessonShapeProblems(lesson: Pack['lessons'][number]): Problem[] {
  const types = lesson.blocks.map(block => block.type)
  const problems: Problem[] = []
  if (types[0] !== 'recall')
    problems.push({ id: lesson.id, path: 'blocks.0', message: 'A lesson opens with a recall block.' })
  if (types.at(-1) !== 'closing')
    problems.push({ id: lesson.id, path: `blocks.${types.length - 1}`, message: 'A lesson ends with a closing block.' })
  if ((lesson.band === 'c' || lesson.band === 'd') && !lesson.contentNote)
    problems.push({ id: lesson.id, path: 'contentNote', message: 'Lessons of bands C and D begin with a content note.' })
  return problems
}

function catalogueProblems(item: Pack['lessons'][number] | Pack['guides'][number], pack: Pack): Problem[] {
  return [
    ...dangling(item.id, 'references', item.references, idsOf(pack.references), 'seeds/references.yaml'),
    ...dangling(item.id, 'evidence', item.evidence, idsOf(pack.evidence), 'seeds/evidence.yaml'),
  ]
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id))
}

function dangling(id: string, path: string, wanted: readonly string[], known: ReadonlySet<string>, place: string): Problem[] {
  return wanted.flatMap((name, index) => known.has(name)
    ? []
    : [{ id, path: `${path}.${index}`, message: `«${name}» is not in ${place}: correct the name or add the record.` }])
}

function blockProblems(id: string, block: Block, path: string): Problem[] {
  switch (block.type) {
    case 'story':
      return storyProblems(block).map(problem => ({ ...problem, id, path: `${path}.${problem.path}` }))
    case 'quiz':
      return block.items.flatMap((item, index) => quizProblems(item).map(message => ({ id, path: `${path}.items.${index}`, message })))
    case 'recall':
      return block.items.flatMap((item, index) => [
        ...quizProblems(item).map(message => ({ id, path: `${path}.items.${index}`, message })),
        ...(isTaughtBefore(item.from, id) || id === 'a1' ? [] : [{ id, path: `${path}.items.${index}.from`, message: `Recall looks back: ${item.from} is not taught before ${id}.` }]),
      ])
    case 'sort':
      return block.cards.flatMap((card, index) =>
        dangling(id, `${path}.cards.${index}.fits`, card.fits, new Set(block.piles.map(pile => pile.id)), 'the piles of this block'))
    case 'decide':
      return block.cases.flatMap((one, index) => one.options.some(option => option.safe)
        ? []
        : [{ id, path: `${path}.cases.${index}.options`, message: 'A case has at least one safe option.' }])
    default:
      return []
  }
}

function pointerProblems(pack: Pack): Problem[] {
  const helplines = new Set(pack.helplines.map(line => line.id))
  const pointers = new Set<string>(pack.helpPointers.map(pointer => pointer.key))
  return [
    ...pack.helpPointers.flatMap(pointer => dangling('help-pointers', pointer.key, pointer.helplines, helplines, 'seeds/helplines')),
    ...[...pack.lessons, ...pack.guides].flatMap(item => usedHelpKeys(item).flatMap(([path, key]) => pointers.has(key)
      ? []
      : [{ id: item.id, path, message: `«${key}» has no entry in seeds/help-pointers.yaml.` }])),
  ]
}

function usedHelpKeys(item: Pack['lessons'][number] | Pack['guides'][number]): [path: string, key: string][] {
  const own: [string, string][] = 'help' in item ? item.help.map((key, index) => [`help.${index}`, key]) : []
  return [...own, ...item.blocks.flatMap((block, at): [string, string][] => {
    if (block.type === 'closing')
      return block.help.map((key, index) => [`blocks.${at}.help.${index}`, key])
    if (block.type === 'story') {
      return block.nodes.flatMap((node, n): [string, string][] => node.kind === 'end'
        ? node.help.map((key, index) => [`blocks.${at}.nodes.${n}.help.${index}`, key])
        : [])
    }
    return []
  })]
}

function duplicateProblems(pack: Pack): Problem[] {
  return [pack.lessons, pack.guides, pack.helplines, pack.glossary, pack.plans, pack.questionSets, pack.references, pack.evidence]
    .flatMap(list => repeated(list.map(item => item.id)).map(id => ({ id, path: 'id', message: 'This id stands twice.' })))
    .concat([...pack.lessons, ...pack.guides].flatMap(item => repeated(item.blocks.map(block => block.id))
      .map(id => ({ id: item.id, path: 'blocks', message: `Two blocks have the id «${id}».` }))))
}

/** The values that stand more than once in a list. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
