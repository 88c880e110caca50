import { COUNTRIES, NEEDS, type Country, type Need } from './content/helpline-lists'
import type { LocalHelpline } from './content/pack'

/** What the page opens with, by ids that never change. */
const DANGER_ID = 'ru-112'
const TALK_ID = 'ru-child-helpline'

/** Days after which a number may have changed unnoticed. */
export const FRESH_DAYS = 180

const DAY = 86_400_000

export interface HelplineGroup<Key> {
  readonly key: Key
  readonly lines: readonly LocalHelpline[]
}

/** The help page from top to bottom; a line stands in it once. */
export interface HelpSections {
  readonly danger?: LocalHelpline
  readonly talk?: LocalHelpline
  /** Russia, by what a person comes with. */
  readonly home: readonly HelplineGroup<Need>[]
  /** Other countries; services that work across borders come last. */
  readonly abroad: readonly HelplineGroup<Country>[]
  /** Services for adults, apart from what a child reads. */
  readonly adults: readonly HelplineGroup<Country>[]
}

/** What a person looks for; nothing chosen means everything. */
export interface HelpWish {
  readonly country?: Country
  readonly need?: Need
}

/** Order and grouping of the page. The two first lines stay whatever is looked for. */
export function helpSections(lines: readonly LocalHelpline[], wish: HelpWish = {}): HelpSections {
  const rest = matching(lines, wish).filter(({ id }) => id !== DANGER_ID && id !== TALK_ID)
  const children = linesForChildren(rest)
  return {
    danger: lines.find(({ id }) => id === DANGER_ID),
    talk: lines.find(({ id }) => id === TALK_ID),
    home: grouped(NEEDS, children.filter(isHome), firstNeedOf),
    abroad: grouped(COUNTRIES, children.filter(line => !isHome(line)), ({ country }) => country),
    adults: grouped(COUNTRIES, rest.filter(line => !line.forChildren), ({ country }) => country),
  }
}

/** All lines of the sections, in the order of the page. */
export function linesOf({ danger, talk, home, abroad, adults }: HelpSections): readonly LocalHelpline[] {
  return [danger, talk, ...[...home, ...abroad, ...adults].flatMap(({ lines }) => lines)].filter(line => line !== undefined)
}

/** Lines of a country, with those that work across borders, and for a need. */
export function matching(lines: readonly LocalHelpline[], { country, need }: HelpWish): readonly LocalHelpline[] {
  return lines.filter(line => (!country || line.country === country || line.country === 'int') && (!need || line.needs.includes(need)))
}

/** Lines that a page of a child band may name. */
export function linesForChildren(lines: readonly LocalHelpline[]): readonly LocalHelpline[] {
  return lines.filter(({ forChildren }) => forChildren)
}

/** Countries and needs that occur, in their order: what can be looked for. */
export function choicesOf(lines: readonly LocalHelpline[]): { readonly countries: readonly Country[], readonly needs: readonly Need[] } {
  return {
    countries: COUNTRIES.filter(country => lines.some(line => line.country === country)),
    needs: NEEDS.filter(need => lines.some(line => line.needs.includes(need))),
  }
}

/** The numbers that may be shown: none where the checked table says so. */
export function numbersOf(line: LocalHelpline): LocalHelpline['phones'] {
  return line.display === 'do-not-show-number' ? [] : line.phones
}

/** The site of a line, as a link and as people read it. Nothing but web addresses is followed. */
export function siteOf({ url }: LocalHelpline): { readonly href: string, readonly address: string } | undefined {
  const address = /^https?:\/\/(.+?)\/?$/.exec(url ?? '')?.[1]
  return url && address ? { href: url, address } : undefined
}

/**
 * How far the checked day can be relied on: `old` after 180 days, `unknown` without a day.
 * A clock that is behind the checked day is wrong and says nothing against the number.
 */
export function freshness({ checked }: LocalHelpline, today: Date): 'fresh' | 'old' | 'unknown' {
  if (!checked)
    return 'unknown'
  return today.getTime() - Date.parse(checked) > FRESH_DAYS * DAY ? 'old' : 'fresh'
}

/** Whom to call when nobody answers: `services` for 112 itself, `112` in Russia, `local` elsewhere, `none` without a number. */
export function fallbackOf(line: LocalHelpline): 'services' | '112' | 'local' | 'none' {
  if (numbersOf(line).length === 0)
    return 'none'
  if (line.id === DANGER_ID)
    return 'services'
  return isHome(line) ? '112' : 'local'
}

function isHome({ country }: LocalHelpline): boolean {
  return country === 'ru'
}

/** The first need in a file is the one the service is for. */
function firstNeedOf({ needs }: LocalHelpline): Need | undefined {
  return needs[0]
}

/** Groups in the order of their keys, empty ones left out; in each, lines with a number come first. */
function grouped<Key>(keys: readonly Key[], lines: readonly LocalHelpline[], keyOf: (line: LocalHelpline) => Key | undefined): HelplineGroup<Key>[] {
  return keys
    .map(key => ({ key, lines: lines.filter(line => keyOf(line) === key).sort((a, b) => withoutNumber(a) - withoutNumber(b)) }))
    .filter(group => group.lines.length > 0)
}

function withoutNumber(line: LocalHelpline): number {
  return numbersOf(line).length > 0 ? 0 : 1
}
