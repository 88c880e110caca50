import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { crossCheck } from '../src/domain/content/cross-checks'
import { TermSchema } from '../src/domain/content/glossary'
import { GuideSchema } from '../src/domain/content/guide'
import { HelpPointerSchema } from '../src/domain/content/help-key'
import { HelplineSchema } from '../src/domain/content/helpline'
import { LessonSchema } from '../src/domain/content/lesson'
import type { Pack } from '../src/domain/content/pack'
import { QuestionSetSchema } from '../src/domain/content/question-set'
import { DocumentSchema, EvidenceSchema, ReferenceSchema } from '../src/domain/content/reference'
import { SessionPlanSchema } from '../src/domain/content/session-plan'

/** One complaint about one file, ready to print: `seeds/lessons/b2.yaml › blocks.1.nodes.4: …`. */
export interface SeedProblem {
  readonly file: string
  readonly path: string
  readonly message: string
}

export class SeedError extends Error {
  constructor(readonly problems: readonly SeedProblem[]) {
    super(problems.map(({ file, path, message }) => `${file} › ${path || '(whole file)'}: ${message}`).join('\n'))
    this.name = 'SeedError'
  }
}

/**
 * Read the built-in pack from a seeds folder.
 * @throws SeedError with every problem found: syntax, shape, file names, and the rules between files.
 */
export async function readSeeds(root: string): Promise<Pack> {
  const { pack, problems } = await loadSeeds(root)
  if (problems.length)
    throw new SeedError(problems)
  return pack
}

/** What can be read of a seeds folder, and everything that is wrong with it; a file that fails its schema is left out of the pack. */
export async function loadSeeds(root: string): Promise<{ pack: Pack, problems: readonly SeedProblem[] }> {
  const problems: SeedProblem[] = []
  const folder = <T extends { id: string }>(name: string, schema: v.GenericSchema<unknown, T>) => readFolder(root, name, schema, problems)
  const list = async <T>(name: string, schema: v.GenericSchema<unknown, T>) =>
    await readValid(root, `${name}.yaml`, v.array(schema), problems) ?? []
  const pack: Pack = {
    lessons: await folder('lessons', LessonSchema),
    guides: await folder('guides', GuideSchema),
    helplines: await folder('helplines', HelplineSchema),
    glossary: await folder('glossary', TermSchema),
    plans: await folder('plans', SessionPlanSchema),
    questionSets: await folder('question-sets', QuestionSetSchema),
    helpPointers: await list('help-pointers', HelpPointerSchema),
    documents: await list('documents', DocumentSchema),
    references: await list('references', ReferenceSchema),
    evidence: await list('evidence', EvidenceSchema),
  }
  const crossed = crossCheck(pack).map(({ id, path, message }) => ({ file: fileOf(pack, id), path, message }))
  return { pack, problems: [...problems, ...crossed] }
}

/** The seed file that holds a thing with a file of its own; the catalogue of that name for everything else. */
export function fileOf(pack: Pack, id: string): string {
  const folders = { 'lessons': pack.lessons, 'guides': pack.guides, 'helplines': pack.helplines, 'glossary': pack.glossary, 'plans': pack.plans, 'question-sets': pack.questionSets }
  const folder = Object.entries(folders).find(([, items]) => items.some(item => item.id === id))?.[0]
  return folder ? `seeds/${folder}/${id}.yaml` : `seeds/${id}.yaml`
}

async function readFolder<T extends { id: string }>(root: string, name: string, schema: v.GenericSchema<unknown, T>, problems: SeedProblem[]): Promise<T[]> {
  const files = (await readdir(join(root, name))).filter(file => file.endsWith('.yaml')).sort()
  const items: T[] = []
  for (const file of files) {
    const item = await readValid(root, `${name}/${file}`, schema, problems)
    if (item && item.id !== basename(file, '.yaml'))
      problems.push({ file: `seeds/${name}/${file}`, path: 'id', message: `The file name is the id: rename the file to ${item.id}.yaml or correct the id.` })
    if (item)
      items.push(item)
  }
  return items
}

async function readValid<T>(root: string, file: string, schema: v.GenericSchema<unknown, T>, problems: SeedProblem[]): Promise<T | undefined> {
  let value: unknown
  try {
    value = parse(await readFile(join(root, file), 'utf8'))
  }
  catch (error) {
    problems.push({ file: `seeds/${file}`, path: '', message: `This is not readable YAML: ${(error as Error).message}` })
    return undefined
  }
  const result = v.safeParse(schema, value)
  if (result.success)
    return result.output
  for (const issue of result.issues.flatMap(deepest)) {
    const at = issue.path?.map(step => String(step.key)).join('.') ?? ''
    problems.push({ file: `seeds/${file}`, path: at, message: explain(issue) })
  }
  return undefined
}

function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  return issue.issues?.length ? issue.issues.flatMap(deepest) : [issue]
}

function explain(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return 'This field is not known here: remove it or correct its name.'
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return 'This field is missing: add it.'
  return issue.message
}
