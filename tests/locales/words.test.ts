import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createMessages, learn, loadMessages, pluralForm } from '~/app/messages'

type Words = Record<string, string>

async function wordsOf(locale: string): Promise<Words> {
  const files = (await readdir(join('locales', locale))).sort()
  const areas = await Promise.all(files.map(async file => Object.entries(JSON.parse(await readFile(join('locales', locale, file), 'utf8')) as Words)
    .map(([key, words]) => [`${file.replace('.json', '')}.${key}`, words] as const)))
  return Object.fromEntries(areas.flat())
}

async function sources(): Promise<string> {
  const entries = await readdir('src', { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && /\.(?:vue|ts)$/u.test(entry.name))
  return (await Promise.all(files.map(entry => readFile(join(entry.parentPath, entry.name), 'utf8')))).join('\n')
}

const [ru, en, code] = await Promise.all([wordsOf('ru'), wordsOf('en'), sources()])
const placeholders = (words: string) => [...new Set(words.match(/\{\w+\}/gu) ?? [])].sort()
const forms = (words: string) => words.split(' | ').length

describe('interface words', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(ru)).toEqual(Object.keys(en))
    expect(Object.keys(ru).length).toBeGreaterThan(100)
  })

  it('have the same placeholders in both languages', () => {
    expect(Object.keys(ru).filter(key => placeholders(ru[key]!).join() !== placeholders(en[key]!).join())).toEqual([])
  })

  it('have one, few and many in Russian where they count, and one and other in English', () => {
    expect(Object.keys(ru).filter(key => forms(ru[key]!) > 1 || forms(en[key]!) > 1).filter(key => forms(ru[key]!) !== 3 || forms(en[key]!) !== 2)).toEqual([])
  })

  it('are all used, by static keys, and every used key has words', () => {
    const used = new Set([...code.matchAll(/\bt\('([a-z0-9_.]+)'/gu)].map(([, key]) => key!))
    expect(Object.keys(ru).filter(key => !used.has(key))).toEqual([])
    expect([...used].filter(key => !(key in ru))).toEqual([])
    expect([...code.matchAll(/\bt\((?!')[^)]*\)/gu)].map(([call]) => call)).toEqual([])
  })

  it('are written in their own alphabet and sorted', async () => {
    const names = /^(?:English|Русский|\{[\s\S]*)$/u
    expect(Object.entries(en).filter(([, words]) => /[а-яё]/iu.test(words) && !names.test(words)).map(([key]) => key)).toEqual([])
    for (const locale of ['ru', 'en']) {
      for (const file of await readdir(join('locales', locale))) {
        const keys = Object.keys(JSON.parse(await readFile(join('locales', locale, file), 'utf8')) as Words)
        expect(keys, `${locale}/${file}`).toEqual([...keys].sort())
      }
    }
  })

  it('show no gender of the reader in Russian', () => {
    expect(Object.entries(ru).filter(([, words]) => /\(а\)|(?:^|[^а-яё])ты\s+(?:не\s+)?[а-яё]+(?:л|ла)(?![а-яё])/iu.test(words))).toEqual([])
  })
})

describe('plural forms', () => {
  it.each([
    [0, '0 уроков', '0 lessons'], [1, '1 урок', '1 lesson'], [2, '2 урока', '2 lessons'], [5, '5 уроков', '5 lessons'],
    [11, '11 уроков', '11 lessons'], [21, '21 урок', '21 lessons'], [22, '22 урока', '22 lessons'], [25, '25 уроков', '25 lessons'], [111, '111 уроков', '111 lessons'],
  ])('of %i read right', async (count, russian, english) => {
    for (const [locale, wanted] of [['ru', russian], ['en', english]] as const) {
      const { global } = createMessages(locale, await loadMessages(locale))
      await learn(global, locale)
      expect(global.t('pages.lesson_count', count)).toBe(wanted)
    }
  })

  it('takes the last form for a fraction', () => {
    expect(pluralForm('ru')(1.5, 3)).toBe(2)
    expect(pluralForm('en')(1.5, 2)).toBe(1)
  })
})
