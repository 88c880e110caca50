import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { LocalGuide, LocalLesson } from '../../../src/domain/content/pack'
import { inLocale, LOCALES, type Locale } from '../../../src/domain/locale'
import { REQUIRED_CONTACTS } from '../../../src/domain/session/contacts'
import { deckOf, slidesOf, type IdeaSlide, type Slide } from '../../../src/domain/session/deck'
import { requiredPoints } from '../../../src/domain/session/gate'
import { answersOf } from '../../../src/domain/session/moves'
import { startRun } from '../../../src/domain/session/run'
import { placeKey, type Session } from '../../../src/domain/session/session'
import { readSeeds } from '../../../tools/seeds'
import { awake } from './browser'
import { keepSessions, sessionOf } from './session-of-plan'

const pack = await readSeeds('seeds')

/** The words of the interface in one language. */
export function wordsOf(locale: Locale, area = 'sessions'): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(`locales/${locale}/${area}.json`, 'utf8')) as Record<string, string>
}

const items = Object.fromEntries(LOCALES.map(locale => [locale, inLocale([...pack.lessons, ...pack.guides], locale)])) as unknown as Readonly<Record<Locale, readonly (LocalLesson | LocalGuide)[]>>

/** Lessons and guides, whole, in one language. */
export function itemsIn(locale: Locale): readonly (LocalLesson | LocalGuide)[] {
  return items[locale]
}

/** What a leader says in a part of a ready plan. */
export function leadWords(plan: string, part: string, locale: Locale): string {
  return pack.plans.find(({ id }) => id === plan)!.parts.find(({ id }) => id === part)!.text[locale]
}

/** A session of a ready plan, `number` makes its id; a test says what is special about its own. */
export function planned(plan: string, number: number, special: Partial<Session> = {}): Session {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  return { ...sessionOf(pack.plans.find(other => other.id === plan)!, id), wall: 'window', ...special }
}

/** Everything the gate asks for is seen to. */
export function ready(session: Session): Session {
  const contacts = Object.fromEntries(REQUIRED_CONTACTS.map(role => [role, { who: 'Ada Lovelace', phone: '102' }]))
  return { ...session, ticked: requiredPoints(session), contacts }
}

/** The session, begun at `now` (milliseconds since 1970), at the beginning of its deck unless a key of a slide is given. */
export function begun(session: Session, now: number, key?: string): Session {
  const deck = deckIn(session)
  const slide = deck.find(other => other.key === key) ?? deck[0]!
  return startRun(ready(session), slide.key, slide.part, now)
}

export function deckIn(session: Pick<Session, 'parts' | 'ways'>, locale: Locale = 'ru'): readonly Slide[] {
  return deckOf(session, itemsIn(locale))
}

/** The first slide that asks the room something, from the slide of this number on. */
export function questionIn(deck: readonly Slide[], from = 0): IdeaSlide {
  return deck.slice(from).find((slide): slide is IdeaSlide => slide.kind === 'idea' && (slide.idea.answers?.length ?? 0) > 1)!
}

/** Every block that a session plays, with its place. */
function blocksOf(session: Session) {
  return session.parts.flatMap(({ id: part, plays }) => plays.map(place => ({ part, place, block: itemsIn('ru').find(({ id }) => id === place.of)!.blocks.find(({ id }) => id === place.block)! })))
}

/** Seven votes for the first answer of every question that a deck may come to, three for the second; those on any way of a story too. */
export function votesFor(session: Session): Session['tallies'] {
  const questions = blocksOf(session).flatMap(({ part, place, block }) => (block.type === 'story' ? waysOf(block) : [[]]).flatMap(way => slidesOf(part, place.of, block, way)))
  return Object.fromEntries(questions.filter(({ idea }) => idea.answers).map((slide) => {
    const [first = '', second = ''] = answersOf(slide)
    return [slide.question, { [first]: 7, [second]: 3 }]
  }))
}

/** Ways through a story, as letters, that together take every answer of every fork. */
function waysOf(block: IdeaSlide['block']): readonly (readonly string[])[] {
  const taken = new Set<string>()
  const from = (way: readonly string[]): readonly (readonly string[])[] => {
    const fork = slidesOf('', '', block, way).find(({ idea }) => idea.fork === way.length)
    const fresh = fork ? answersOf(fork).filter(answer => !taken.has(`${fork.key} ${answer}`)) : []
    fresh.forEach(answer => taken.add(`${fork!.key} ${answer}`))
    return fresh.length ? fresh.flatMap(answer => from([...way, answer])) : [way]
  }
  return from([])
}

/** The session as often as it takes to come past every answer of every fork of its stories; every question has votes. */
export function everyWay(session: Session): readonly Session[] {
  const stories = blocksOf(session).filter(({ block }) => block.type === 'story').map(({ place, block }) => ({ key: placeKey(place), ways: waysOf(block) }))
  const tallies = votesFor(session)
  return Array.from({ length: Math.max(1, ...stories.map(({ ways }) => ways.length)) }, (_, index) => ({
    ...session,
    ways: Object.fromEntries(stories.map(({ key, ways }) => [key, ways[index % ways.length]!])),
    tallies,
  }))
}

/** Put sessions on the device; the page about a session that is not there makes the database. */
export async function keep(page: Page, origin: string, sessions: readonly Session[], locale: Locale = 'ru'): Promise<void> {
  await page.goto(`${origin}/${locale}/sessions/ffffffff-0000-4000-8000-ffffffffffff/`)
  await awake(page)
  await page.getByRole('heading', { name: wordsOf(locale).missing! }).waitFor()
  await keepSessions(page, sessions)
}

/** A session as it lies on the device. */
export function kept(page: Page, id: string): Promise<Session> {
  return page.evaluate(id => new Promise<Session>((resolve, reject) => {
    const opening = indexedDB.open('personal')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const asking = opening.result.transaction('sessions').objectStore('sessions').get(id)
      asking.onerror = () => reject(asking.error)
      asking.onsuccess = () => {
        opening.result.close()
        resolve(asking.result as Session)
      }
    }
  }), id)
}
