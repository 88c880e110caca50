import { describe, expect, it } from 'vitest'
import type { Pack } from '~/domain/content/pack'
import { RULES } from '../../tools/content-rules'
import { englishGrade, russianEase } from '../../tools/content-rules/readability'
import { readSeeds } from '../../tools/seeds'

const pack = await readSeeds('seeds')

/** The pack with one lesson changed. */
function changed(id: string, change: (lesson: Pack['lessons'][number]) => Partial<Pack['lessons'][number]>): Pack {
  return { ...pack, lessons: pack.lessons.map(lesson => lesson.id === id ? { ...lesson, ...change(lesson) } : lesson) }
}

const rule = (name: string) => RULES.find(one => one.name === name)!

describe('every rule', () => {
  it.each(RULES.map(({ name }) => name))('%s holds for all content', (name) => {
    expect(rule(name).check(pack)).toEqual([])
  })

  it.each([
    ['banned words', changed('b2', () => ({ summary: { ru: 'Берегись, тут маньяк.', en: 'Fine.' } })), 'маньяк'],
    ['banned words', changed('c3', () => ({ summary: { ru: 'Хорошо.', en: 'Do not become a victim.' } })), 'victim'],
    ['gendered address', changed('b2', () => ({ summary: { ru: 'Что ты сделал?', en: 'Fine.' } })), 'ты сделал'],
    ['gendered address', changed('b2', () => ({ summary: { ru: 'Тебе написал(а) кто-то.', en: 'Fine.' } })), '(а)'],
    ['own language', changed('b2', () => ({ summary: { ru: 'Left in English here.', en: 'Fine.' } })), 'left in the other language'],
    ['own language', changed('b2', () => ({ summary: { ru: 'Хорошо.', en: 'Осталось по-русски.' } })), 'left in the other language'],
    ['pictures', changed('b2', () => ({ picture: 'no-such-thing' })), 'no-such-thing'],
    ['sentence length', changed('a4', () => ({ summary: { ru: 'Раз два три четыре пять шесть семь восемь девять десять слов подряд.', en: 'Fine.' } })), '12 words in one sentence'],
    ['longest option', changed('b2', lesson => ({ blocks: lesson.blocks.map(block => block.type === 'quiz' ? { ...block, items: block.items.map(item => item.kind === 'single' ? { ...item, options: item.options.map(option => option.ok ? { ...option, text: { ru: option.text.ru.padEnd(150, ' и'), en: option.text.en.padEnd(150, ' o') } } : option) } : item) } : block) })), 'the right option is the longest'],
    ['readability', changed('b2', lesson => ({ poster: { ru: 'Целенаправленное противодействие манипулятивному взаимодействию. '.repeat(8).trim(), en: 'Institutionalised organisational responsibilities. '.repeat(10).trim() }, keyMessages: lesson.keyMessages.map(() => ({ ru: 'Совершенствование информационной безопасности несовершеннолетних. '.repeat(8).trim(), en: 'Consideration of interdisciplinary methodologies. '.repeat(10).trim() })) })), 'shorter words'],
  ])('%s can fail', (name, spoilt, words) => {
    const before = JSON.stringify(rule(name).check(pack))
    const said = rule(name).check(spoilt).map(({ message }) => message).join('\n')
    expect(before).toBe('[]')
    expect(said).toContain(words)
  })
})

describe('readability', () => {
  it('counts as the published formulas do', () => {
    expect(russianEase('Мама мыла раму.')).toBeCloseTo(206.835 - 1.3 * 3 - 60.1 * 2, 3)
    expect(englishGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 * 1 - 15.59, 3)
  })
})
