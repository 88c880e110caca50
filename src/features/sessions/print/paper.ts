import type { useStorage } from '~/composables/useStorage'
import type { LocalBlock, LocalGuide, LocalLesson, LocalPlan } from '~/domain/content/pack'
import type { HelpPointerWithLines } from '~/domain/content/views'
import type { PictureSprite } from '~/domain/picture-sprite'
import type { Session } from '~/domain/session/session'
import { workedWith } from '~/domain/session/sheets'

type Reader = Awaited<ReturnType<ReturnType<typeof useStorage>['reader']>>

/** A lesson or guide as print sheets need it. */
export interface PaperItem {
  readonly id: string
  readonly title: string
  readonly blocks: readonly LocalBlock[]
  readonly poster?: string
  readonly sprite: PictureSprite
  readonly pointers: readonly HelpPointerWithLines[]
}

/** Everything the sheets of a session are made of. */
export interface Paper {
  readonly session: Session
  readonly plans: readonly LocalPlan[]
  readonly items: readonly PaperItem[]
  /** What to do when somebody tells, and who helps then. */
  readonly telling?: PaperItem
}

/** The guide that says in five steps what to do when somebody tells. */
const TELLING = 'v4'

export async function readPaper(reader: Reader, session: Session): Promise<Paper> {
  const [plans, telling, items] = await Promise.all([
    reader.plans(),
    itemOf(reader, TELLING),
    Promise.all(workedWith(session).map(id => itemOf(reader, id))),
  ])
  return { session, plans, items: items.filter(item => item !== undefined), ...(telling && { telling }) }
}

async function itemOf(reader: Reader, id: string): Promise<PaperItem | undefined> {
  const lesson = await reader.lesson(id)
  if (lesson)
    return { ...partsOf(lesson.lesson), poster: lesson.lesson.poster, sprite: lesson.lesson.band, pointers: lesson.pointers }
  const guide = await reader.guide(id)
  return guide && { ...partsOf(guide.guide), sprite: 'guides', pointers: guide.pointers }
}

function partsOf({ id, title, blocks }: LocalLesson | LocalGuide) {
  return { id, title, blocks }
}
