import { readFileSync } from 'node:fs'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { listedIn, speaksOf } from './privacy-table'

/** What every browser of this run had stored when it closed; `npm test` says where it was written down. */
const found = env.STORED_NOTES === undefined ? undefined : new Set(readFileSync(env.STORED_NOTES, 'utf8').trim().split('\n').flatMap(line => JSON.parse(line) as string[]))
const listed = listedIn(readFileSync('PRIVACY.md', 'utf8'))

describe.skipIf(!found)('PRIVACY.md', () => {
  it('lists everything that was found in a browser', () => {
    expect(found!.size).toBeGreaterThan(0)
    expect([...found!].filter(path => !listed.some(field => speaksOf(field, path)))).toEqual([])
  })

  it('lists nothing that no browser ever held', () => {
    expect(listed.filter(field => !field.isOptional && ![...found!].some(path => speaksOf(field, path))).map(({ path }) => path)).toEqual([])
  })
})

describe('the comparison', () => {
  const [row] = [`| IndexedDB \`personal\`, table \`sessions\` | \`id\`, \`label?\`, \`parts.plays.of\`, \`ways.*\` |\n| Cache Storage \`pages …\` | files |\n| sessionStorage \`left\` | a mark |`]
  const speaks = (path: string) => listedIn(row!).some(field => speaksOf(field, path))

  it.each(['IndexedDB/personal/sessions.id', 'IndexedDB/personal/sessions.parts[].plays[].of', 'IndexedDB/personal/sessions.parts[].plays', 'IndexedDB/personal/sessions.ways.c3/scene[]', 'IndexedDB/personal/sessions.ways', 'Cache Storage/pages /assets/library-1.json', 'sessionStorage/left'])('knows %s', path => expect(speaks(path)).toBe(true))

  it.each(['IndexedDB/personal/sessions.name', 'IndexedDB/personal/sessions.parts[].plays[].note', 'IndexedDB/personal/sessions', 'IndexedDB/personal/reach.id', 'Cache Storage/other', 'sessionStorage/left2', 'cookies/a=b', 'files/x', 'buckets/y'])('does not know %s', path => expect(speaks(path)).toBe(false))

  it('tells a field that is there only sometimes', () => {
    expect(listedIn(row!).filter(({ isOptional }) => isOptional).map(({ path }) => path)).toEqual(['IndexedDB/personal/sessions.label'])
  })
})
