import { describe, expect, it } from 'vitest'
import { FIRST_RESPONSE } from '~/domain/audience'
import { isBand } from '~/domain/band'
import type { Pack } from '~/domain/content/pack'
import { sourcesView } from '~/domain/content/sources'
import { LESSON_IDS } from '~/domain/curriculum'
import { inLocale } from '~/domain/locale'
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
    ['band pictures', changed('a1', lesson => ({ blocks: lesson.blocks.map(block => block.type === 'sort' ? { ...block, cards: block.cards.map(({ picture: _, ...card }) => card) } : block) })), 'Give it a picture'],
    ['brands', changed('b2', () => ({ summary: { ru: 'Напиши в Телеграм.', en: 'Fine.' } })), 'names a service'],
    ['brands', changed('b2', () => ({ summary: { ru: 'Хорошо.', en: 'Look on YouTube.' } })), 'names a service'],
    ['closing words', changed('b2', lesson => ({ blocks: lesson.blocks.map(block => block.type === 'closing' ? { ...block, sentences: { ...block.sentences, notYourFault: { ru: 'До встречи.', en: 'See you.' } } } : block) })), 'does not say what it has to'],
    ['doing share', changed('b2', lesson => ({ blocks: lesson.blocks.map(block => ['sort', 'story', 'decide'].includes(block.type) ? { type: 'talk' as const, id: block.id, title: lesson.title, paragraphs: [{ text: lesson.title }] } : block) })), 'are for doing'],
    ['easy lines', changed('l1', lesson => ({ poster: { ru: 'Раз. Два. Три.', en: 'One. Two. Three.' }, keyMessages: lesson.keyMessages })), 'one thing at a time'],
    ['long words', changed('l1', () => ({ poster: { ru: 'Несовершеннолетние.', en: 'Fine.' } })), 'too long for the easy track'],
    ['quiz size', changed('b2', lesson => ({ blocks: lesson.blocks.map(block => block.type === 'quiz' ? { ...block, items: block.items.slice(0, 3) } : block) })), '3 questions in the quiz'],
    ['quiz size', { ...pack, lessons: pack.lessons.map(lesson => lesson.band === 'a' ? { ...lesson, blocks: lesson.blocks.map(block => block.type === 'quiz' ? { ...block, items: Array.from({ length: 8 }, () => block.items.find(item => item.kind === 'single')!) } : block) } : lesson) }, 'Only single among the questions'],
    ['quotes', changed('b2', () => ({ claims: [{ id: 'x', text: { ru: 'Так.', en: 'So.' }, document: '003' as const, where: { ru: 'Глава', en: 'Chapter' }, quote: 'words that nobody ever wrote', checked: '2026-11-24' }] })), 'does not hold'],
    ['quotes', { ...pack, documents: pack.documents.map(document => ({ ...document, extract: '0'.repeat(64) })) }, 'is not the pinned one'],
    ['same numbers', changed('b2', () => ({ summary: { ru: 'Звони 112.', en: 'Call 911.' } })), 'Other numbers in Russian'],
    ['story size', changed('b2', lesson => ({ blocks: lesson.blocks.filter(({ type }) => type !== 'story') })), 'has a branching story'],
    ['story size', changed('b2', lesson => ({ blocks: lesson.blocks.map(block => block.type === 'story' ? { ...block, nodes: block.nodes.slice(0, 5), cast: [] } : block) })), '5 nodes'],
    ['unknown people', { ...pack, lessons: pack.lessons.map(lesson => ({ ...lesson, blocks: lesson.blocks.map(block => block.type === 'decide' ? { ...block, cases: block.cases.map(one => ({ ...one, actor: 'unknown-adult' as const })) } : block) })) }, 'Somebody unknown brings the risk'],
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

describe('the library', () => {
  it('is whole: every lesson, guide, term, plan and question set of the map', () => {
    expect(pack.lessons.map(({ id }) => id).sort()).toEqual([...LESSON_IDS].sort())
    const guides = { p: 9, t: 6, v: 7, x: 4, u: 3 }
    for (const [audience, count] of Object.entries(guides))
      expect(pack.guides.filter(guide => guide.audience === audience), audience).toHaveLength(count)
    expect(pack.glossary.length).toBeGreaterThanOrEqual(60)
    for (const audience of ['a', 'b', 'c', 'd', 'p', 't', 'v'])
      expect(pack.plans.filter(plan => plan.audience === audience).map(({ minutes }) => minutes).sort(), audience).toEqual([15, 30, 45, 90])
    expect(pack.questionSets.map(({ audience }) => audience).sort()).toEqual(['a', 'b', 'c', 'd', 'p', 't', 'v'])
  })

  it('has a game to play in every short plan for children', () => {
    for (const { id, parts } of pack.plans.filter(({ audience, minutes }) => isBand(audience) && minutes <= 45))
      expect(parts.some(({ kind, plays = [] }) => kind === 'game' && plays.length > 0), id).toBe(true)
  })

  it('asks at least 220 questions and tells at least twelve stories', () => {
    const blocks = pack.lessons.flatMap(lesson => lesson.blocks)
    expect(blocks.flatMap(block => block.type === 'quiz' ? block.items : []).length).toBeGreaterThanOrEqual(220)
    expect(blocks.filter(({ type }) => type === 'story').length).toBeGreaterThanOrEqual(12)
  })

  it('answers references both ways: every one named stands in the catalogue, and every answer is found from there', () => {
    const { answeredBy } = sourcesView(inLocale(pack, 'en'))
    for (const item of [...pack.lessons, ...pack.guides]) {
      for (const reference of item.references)
        expect(answeredBy[reference], `${item.id} → ${reference}`).toContain(item.id)
    }
  })
})

describe('the guide for the moment itself', () => {
  it('exists for everyone who works or lives with children', () => {
    for (const [audience, id] of Object.entries(FIRST_RESPONSE))
      expect(pack.guides.find(guide => guide.id === id)?.audience).toBe(audience)
  })
})
