import { guideCard, guideView, inOrder, inTeachingOrder, lessonCard, lessonView } from '~/domain/content/assemble'
import type { LocalPack } from '~/domain/content/pack'
import { sourcesView } from '~/domain/content/sources'
import type { ContentReader } from './content-reader'

/** Answers from a pack in memory: for prerendering, tests, and browsers that give no database. */
export function packReader(pack: LocalPack): ContentReader {
  const cards = inTeachingOrder(pack.lessons).map(lessonCard)
  const ofBand = (band: string) => cards.filter(card => card.band === band)
  return {
    lessons: async band => band ? ofBand(band) : cards,
    lesson: async (id) => {
      const lesson = pack.lessons.find(item => item.id === id)
      return lesson && lessonView(lesson, ofBand(lesson.band), pack)
    },
    guides: async () => pack.guides.map(guideCard),
    guide: async (id) => {
      const guide = pack.guides.find(item => item.id === id)
      return guide && guideView(guide, pack)
    },
    helplines: async () => pack.helplines,
    glossary: async () => pack.glossary,
    plans: async () => pack.plans,
    questionSets: async () => pack.questionSets,
    items: async ids => inOrder([...pack.lessons, ...pack.guides], ids),
    sources: async () => sourcesView(pack),
  }
}
