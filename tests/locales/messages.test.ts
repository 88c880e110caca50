import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MESSAGES } from '~/domain/message'

type Words = Record<string, string>
const LOCALES = ['ru', 'en'] as const
const read = (locale: string, area: string) => JSON.parse(readFileSync(`locales/${locale}/${area}`, 'utf8')) as Words

const sentences = (words: string) => words.split(/[.!?…](?:\s|$)/u).filter(Boolean)

/** Words by which one tells of a fault, in both languages. */
const FAULT = /ошибк|не сохранил|не удалось|повреж|стёр|не смогл|\berror|\bfailed|not kept|not saved|damaged|erased|could not/iu
/** What stands elsewhere because it tells of something else: of a service, of privacy, of a cell in a file, of erasing on purpose. */
const OTHERS = /^(?:help|pages\.privacy|register\.file_|register\.expected_|erase\.|lock\.|install\.|copy\.(?!.*(?:failed|error)))/u

const catalogue = Object.keys(MESSAGES).flatMap(id => LOCALES.map(locale => ({ id, locale, words: read(locale, 'messages.json')[id.replaceAll('-', '_')]! })))

describe('the catalogue of messages', () => {
  it.each(catalogue)('$locale: $id says what happened, what is safe and what to do, in two short sentences at most', ({ words }) => {
    expect(sentences(words).length).toBeLessThanOrEqual(2)
    expect(words.split(/\s+/u).length).toBeLessThanOrEqual(26)
    expect(words).not.toMatch(/exception|исключение|undefined|null|IndexedDB|quota/iu)
  })

  it('names nothing of what was read', () => {
    expect(catalogue.filter(({ words }) => /насили|шантаж|секс|abuse|sext|grooming|вымога/iu.test(words))).toEqual([])
  })

  it('is the only place where the app tells of a fault', () => {
    const elsewhere = LOCALES.flatMap(locale => readdirSync(`locales/${locale}`).filter(area => area !== 'messages.json')
      .flatMap(area => Object.entries(read(locale, area)).map(([key, words]) => ({ key: `${area.replace('.json', '')}.${key}`, words }))))
    expect(elsewhere.filter(({ key, words }) => FAULT.test(words) && !OTHERS.test(key))).toEqual([])
  })
})
