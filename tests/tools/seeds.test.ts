import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSeeds, SeedError } from '../../tools/seeds'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seeds-'))
  await cp('seeds', folder, { recursive: true })
})

afterEach(() => rm(folder, { recursive: true }))

async function spoil(file: string, change: (text: string) => string) {
  const before = await readFile(join(folder, file), 'utf8')
  const after = change(before)
  expect(after, 'the file was really changed').not.toBe(before)
  await writeFile(join(folder, file), after)
}

/** What the build says when it stops. */
async function complaint(): Promise<string> {
  try {
    await readSeeds(folder)
  }
  catch (error) {
    expect(error).toBeInstanceOf(SeedError)
    return (error as Error).message
  }
  throw new Error('The build did not stop.')
}

describe('the build stops, and names the file, the place and what to do, when a seed', () => {
  it.each([
    ['has an unknown field', 'lessons/b2.yaml', (text: string) => text.replace('band: b\n', 'band: b\ncolour: red\n'), 'seeds/lessons/b2.yaml › colour: This field is not known here'],
    ['lacks a translation', 'lessons/b2.yaml', (text: string) => text.replace('title: { ru: "Дружба в сети: настоящая и притворная", en: "Online friendship: real or pretend" }', 'title: { ru: "Дружба в сети: настоящая и притворная" }'), 'seeds/lessons/b2.yaml › title.en: This field is missing'],
    ['has an empty text', 'lessons/b2.yaml', (text: string) => text.replace('en: "Remember"', 'en: ""'), 'seeds/lessons/b2.yaml › blocks.0.title.en: Write a text'],
    ['names a reference that does not exist', 'lessons/b2.yaml', (text: string) => text.replace('lz-viii-1,', 'lz-none,'), 'seeds/lessons/b2.yaml › references.0: «lz-none» is not in seeds/references.yaml'],
    ['has a story node that cannot be reached', 'lessons/b2.yaml', (text: string) => text.replace('next: wrote-school', 'next: secret'), 'cannot be reached'],
    ['has a story that leads nowhere', 'lessons/b2.yaml', (text: string) => text.replace('next: end-told', 'next: nowhere'), 'The next node «nowhere» does not exist'],
    ['has a question without a right answer', 'lessons/b2.yaml', (text: string) => text.replace('ok: true', 'ok: false'), 'A single question has exactly one ok option, this one has 0'],
    ['looks forward in a recall', 'lessons/b2.yaml', (text: string) => text.replace('from: a3', 'from: d1'), 'Recall looks back: d1 is not taught before b2'],
    ['is not YAML', 'guides/p6.yaml', (text: string) => `${text}\n  - : [`, 'seeds/guides/p6.yaml › (whole file): This is not readable YAML'],
    ['has another id than its file', 'guides/p6.yaml', (text: string) => text.replace('id: p6', 'id: p7'), 'The file name is the id'],
    ['names a help key without an entry', 'help-pointers.yaml', (text: string) => text.replace('key: hand', 'key: school'), '«hand» has no entry in seeds/help-pointers.yaml'],
    ['names a helpline that does not exist', 'help-pointers.yaml', (text: string) => text.replace('ru-112', 'ru-113'), '«ru-113» is not in seeds/helplines'],
  ])('%s', async (_, file, change, words) => {
    await spoil(file, change)
    expect(await complaint()).toContain(words)
  })

  it('is sound otherwise', async () => {
    expect((await readSeeds(folder)).lessons.length).toBeGreaterThan(7)
  })
})
