import type { Band } from '../../src/domain/band'
import type { Pack } from '../../src/domain/content/pack'
import type { GuideAudience } from '../../src/domain/audience'
import { LOCALES, type Locale } from '../../src/domain/locale'

/** One text of the pack with its place and the reader it is written for. */
export interface PlacedText {
  readonly file: string
  readonly path: string
  readonly locale: Locale
  readonly text: string
  readonly reader: Band | GuideAudience
}

/** Fields of a lesson that only adults read, so that the limits of a child band do not apply to them. */
const FOR_ADULTS = ['goal', 'rationale', 'claims', 'facilitatorNotes', 'passport', 'discussion', 'bystander', 'offlineTwin']

/** Every text of lessons, guides, glossary, plans and question sets in both languages. Fields that only adults read count as written for teachers. */
export function textsOf(pack: Pack): readonly PlacedText[] {
  return [
    ...pack.lessons.flatMap(lesson => walk(lesson, `seeds/lessons/${lesson.id}.yaml`, lesson.band)),
    ...pack.guides.flatMap(guide => walk(guide, `seeds/guides/${guide.id}.yaml`, guide.audience)),
    ...pack.glossary.flatMap(({ plain, ...term }) => [
      ...walk(term, `seeds/glossary/${term.id}.yaml`, 't'),
      ...walk({ plain }, `seeds/glossary/${term.id}.yaml`, term.band ?? 't'),
    ]),
    ...pack.plans.flatMap(plan => walk(plan, `seeds/plans/${plan.id}.yaml`, 't')),
    ...pack.questionSets.flatMap(({ questions, mood, ...set }) => [
      ...walk(set, `seeds/question-sets/${set.id}.yaml`, 't'),
      ...walk({ questions, mood }, `seeds/question-sets/${set.id}.yaml`, set.audience),
    ]),
  ]
}

/** The texts a child reads. */
export function childTextsOf(pack: Pack): readonly PlacedText[] {
  return textsOf(pack).filter(({ reader }) => 'abcdl'.includes(reader))
}

function walk(value: unknown, file: string, reader: PlacedText['reader'], path: readonly string[] = []): PlacedText[] {
  if (typeof value !== 'object' || value === null)
    return []
  if ('ru' in value && 'en' in value) {
    const adult = path.some(step => FOR_ADULTS.includes(step))
    return LOCALES.map(locale => ({
      file,
      path: [...path, locale].join('.'),
      locale,
      text: String((value as Record<Locale, unknown>)[locale]),
      reader: adult && 'abcdl'.includes(reader) ? 't' : reader,
    }))
  }
  return Object.entries(value).flatMap(([key, inner]) => walk(inner, file, reader, [...path, key]))
}
