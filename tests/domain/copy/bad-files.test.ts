import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LARGEST_COPY, readCopyFile } from '~/data/copy-file'
import { toCsv } from '~/data/csv'
import { readCopy, writeCopy } from '~/domain/copy/format'
import type { Filed } from '~/domain/copy/upgrades'
import { REACH } from '~/domain/register/rules'
import { writeSheet } from '~/domain/register/sheet'
import { aCopy, forged } from '../../support/copies'
import { aSession } from '../../support/desk'
import { aReachRow, aVolunteerRow, uuid } from '../../support/ledgers'

const contacts = { police: { who: 'ПДН', phone: '102' } }
const run = { started: 5, pausedFor: 0, slide: 'story:c3/scene-for-two/start', stage: 0, isResting: true, reached: { story: 0 }, lit: 0 }
const survey = { id: uuid(9), set: 'before-after-c', waves: { before: { people: 25, answers: { norm: { agree: 20 } } } } }
const copy = aCopy({ progress: [{ lesson: 'b2', step: 'talk', isDone: true }], sessions: [aSession({ contacts, run, tallies: { 'c3/quiz/one': { true: 7 } } })], surveys: [survey], reach: [aReachRow(1)], volunteers: [aVolunteerRow(2)] })
const text = writeCopy(copy)
const filed = JSON.parse(text) as Filed

const bytes = (words: string) => new TextEncoder().encode(words)
const answer = async (content: Uint8Array | string) => readCopyFile(new Blob([content as BlobPart]))

/** The copy with something else in one place, and a check that fits: `sessions.0.contacts.police.who`. */
function withOther(path: string, value: unknown): string {
  const changed = structuredClone(filed) as Record<string, unknown>
  const fields = path.split('.')
  const last = fields.pop()!
  const owner = fields.reduce<Record<string, unknown>>((inner, field) => inner[field] as Record<string, unknown>, changed)
  owner[last] = value
  return forged(changed)
}

/** With a name that JavaScript would not let us write. */
const withName = (name: string) => forged(JSON.parse(text.replace('"tallies":{', `"tallies":{"${name}":{"a":1},`)) as Filed)
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const utf16 = (words: string) => new Uint8Array(new Uint16Array([0xFEFF, ...Array.from(words, char => char.charCodeAt(0))]).buffer)

const BAD: readonly (readonly [string, string, () => Uint8Array | string | Promise<string>])[] = [
  ...Array.from({ length: 15 }, (_, index) => [`cut off after ${index + 1}/16`, 'damaged', () => text.slice(0, Math.floor(text.length * (index + 1) / 16))] as const),
  ['empty', 'empty', () => ''],
  ['of blanks only', 'empty', () => ' \r\n\t'],
  ['in UTF-16', 'encoding', () => utf16(text)],
  ['a photograph', 'encoding', () => Uint8Array.of(0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0x49, 0x46)],
  ['a document', 'foreign', () => '%PDF-1.7\n1 0 obj'],
  ['in UTF-8 with half a letter at its end', 'encoding', () => bytes(text.replace('\n', 'ё')).slice(0, -1)],
  ['of nothing but zeros', 'foreign', () => new Uint8Array(1000)],
  ['the table of the register', 'foreign', async () => toCsv(writeSheet(REACH, [aReachRow(1)], 'ru'), 'ru')],
  ['of another app', 'foreign', () => '{"version":3,"notes":[]}'],
  ['a list', 'foreign', () => '[]'],
  ['a bare number', 'foreign', () => '1e999'],
  ['another thing of this app', 'foreign', () => '{"tropinka":"pack"}'],
  ['200,000 lists deep', 'foreign', () => deep(200_000)],
  ['a copy that is 200,000 lists deep', 'damaged', () => text.replace('"sessions":[', `"sessions":[${deep(200_000)},`)],
  ['of a million names', 'foreign', () => `{${Array.from({ length: 1_000_002 }, (_, index) => `"${index.toString(36)}":0`).join(',').slice(0, 7_990_000)}}`],
  ['too large', 'large', () => new Uint8Array(LARGEST_COPY + 1).fill(0x20)],
  ['two copies in one', 'damaged', () => text + text],
  ['of a newer format', 'newer', () => withOther('format', 2)],
  ['of a newer format with things that nobody knows yet', 'newer', () => JSON.stringify({ tropinka: 'copy', format: 99, everything: 'else', check: 5 })],
  ['of no format', 'damaged', () => withOther('format', undefined)],
  ['of half a format', 'damaged', () => withOther('format', 0.5)],
  ['of a format below the first', 'damaged', () => withOther('format', 0)],
  ['without a check', 'damaged', () => text.replace(/,"check":"\w+"/u, '')],
  ['with a count that was changed by hand', 'damaged', () => text.replace('"boys":12', '"boys":13')],
  ['with an entry taken out by hand', 'damaged', () => JSON.stringify({ ...filed, volunteers: [] })],
  ['with __proto__ in it', 'refused', () => withName('__proto__')],
  ['with constructor in it', 'refused', () => withName('constructor')],
  ['with prototype in it', 'refused', () => withName('prototype')],
  ['with an entry twice', 'refused', () => withOther('reach', [aReachRow(1), aReachRow(1, { cards: 0 })])],
  ['with a lesson twice', 'refused', () => withOther('progress', [...copy.progress, ...copy.progress])],
  ['with a table more', 'refused', () => withOther('photos', [])],
  ['with a table missing', 'refused', () => forged((({ reach: _, ...rest }) => rest)(filed))],
  ['with a list for settings', 'refused', () => withOther('settings', [])],
  ['with an unknown theme', 'refused', () => withOther('settings.theme', 'pink')],
  ['made on no day', 'refused', () => withOther('made', 'yesterday')],
  ['with a huge number', 'refused', () => withOther('reach.0.boys', 1e21)],
  ['with 1e999', 'refused', () => forged(JSON.parse(text.replace('"boys":12', '"boys":1e999')) as Filed)],
  ['with NaN', 'damaged', () => text.replace('"boys":12', '"boys":NaN')],
  ['with half a child', 'refused', () => withOther('reach.0.girls', 0.5)],
  ['with fewer than none', 'refused', () => withOther('volunteers.0.active', -1)],
  ['with a number for a list', 'refused', () => withOther('sessions', 5)],
  ['with an entry of null', 'refused', () => withOther('sessions', [null])],
  ['with a text for a run', 'refused', () => withOther('sessions.0.run', 'now')],
  ['with words for an id', 'refused', () => withOther('sessions.0.id', '../../etc')],
  ['with a list for counts', 'refused', () => withOther('sessions.0.tallies', [1])],
  ['with an unknown place', 'refused', () => withOther('reach.0.place', 'School № 5')],
  ['with a name for a group', 'refused', () => withOther('sessions.0.label', 'Ada')],
  ['with a wave of another time', 'refused', () => withOther('surveys.0.waves.later', {})],
  ['with a field more in a contact', 'refused', () => withOther('sessions.0.contacts.police.address', 'x')],
  ['with a contact of a child', 'refused', () => withOther('sessions.0.contacts.child', { who: 'x', phone: '' })],
  ['with a long contact', 'refused', () => withOther('sessions.0.contacts.police.who', 'x'.repeat(61))],
  ['with a line break in a contact', 'refused', () => withOther('sessions.0.contacts.police.who', 'a\nb')],
  ['with a zero sign in a contact', 'refused', () => withOther('sessions.0.contacts.police.who', 'a\u0000b')],
  ['with words turned round in a contact', 'refused', () => withOther('sessions.0.contacts.police.phone', '\u202E201')],
  ['with half a character in a contact', 'refused', () => withOther('sessions.0.contacts.police.who', '\uD83D')],
  ['with too many parts', 'refused', () => withOther('sessions.0.parts', Array.from({ length: 501 }, (_, index) => ({ id: `own-${index}`, kind: 'break', minutes: 1, screen: 0, plays: [] })))],
]

describe('a file', () => {
  it.each(BAD)('%s is refused as %s', async (_, trouble, make) => {
    expect(await answer(await make())).toBe(trouble)
  })

  it('that is too large is not read at all', async () => {
    let reads = 0
    expect(await readCopyFile({ size: LARGEST_COPY + 1, arrayBuffer: async () => new ArrayBuffer(++reads) })).toBe('large')
    expect(reads).toBe(0)
  })

  it('that cannot be read, because it was moved away meanwhile, is refused', async () => {
    expect(await readCopyFile({ size: 10, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) })).toBe('encoding')
  })

  it.each([['with a mark', `\uFEFF${text}`], ['without one', text], ['with other line ends', text.replace('\n', '\r\n')]])('%s is read', async (_, content) => {
    expect(await answer(content)).toEqual(copy)
  })

  it('with signs of a page in a contact is read, and they are a text like any other', async () => {
    const who = '<img src=x onerror=alert(1)>'
    expect(await answer(withOther('sessions.0.contacts.police.who', who))).toMatchObject({ sessions: [{ contacts: { police: { who } } }] })
  })
})

/** Every place in a value, as a path. */
function placesIn(value: unknown, path = ''): readonly string[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [...path ? [path] : [], ...inner.flatMap(([name, field]) => name.includes('.') ? [] : placesIn(field, path ? `${path}.${name}` : name))]
}

describe('a copy that was changed by somebody who can make the check fit', () => {
  it.each([null, -1, 1e300, 'x'.repeat(99), '__proto__', [], {}, [[1]], true])('is refused or read as sound with %j in any place, and never throws', (value) => {
    for (const place of placesIn(filed).filter(path => !/^(?:check|tropinka|format)$/u.test(path))) {
      const read = readCopy(withOther(place, value))
      expect(typeof read === 'string' || readCopy(writeCopy(read)), place).toEqual(typeof read === 'string' || read)
    }
  })
})

describe('2,000 files with bytes changed, taken out or put in by chance', () => {
  it('are all refused, and none throws', async () => {
    const original = bytes(text)
    const change = fc.record({ at: fc.nat(original.length - 1), out: fc.nat(40), put: fc.uint8Array({ maxLength: 12 }) })
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const mutated = changes.reduce<number[]>((now, { at, out, put }) => [...now.slice(0, at), ...put, ...now.slice(at + out)], [...original])
      const read = await answer(Uint8Array.from(mutated))
      expect(typeof read === 'string' || read).toEqual(typeof read === 'string' || copy)
    }), { numRuns: 2000 })
  }, 60_000)
})
