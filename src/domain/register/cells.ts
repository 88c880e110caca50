import type { Locale } from '../locale'
import { SMALLEST_CELL } from '../session/tally'
import type { Ages, GuardedCount } from './ledgers'
import type { Words } from './names'

/** What a cell must look like, for whoever has to put it right. */
export type CellKind = 'id' | 'day' | 'month' | 'moment' | 'number' | 'guarded' | 'choice' | 'list' | 'ages' | 'answer'

/** A value as the text of a cell. Nothing that is written looks like a formula, a time or a large number to a table program. */
export interface Cell<Value> {
  readonly kind: CellKind
  /** In the words of a language, or in codes. */
  readonly write: (value: Value, locale?: Locale) => string
  /** Codes and the words of every language; `UNREADABLE` is no value. */
  readonly read: (cell: string) => Value | typeof UNREADABLE
}
export const UNREADABLE = Symbol('unreadable')

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/u

export const idCell: Cell<string> = { kind: 'id', write: id => id, read: cell => UUID.test(cell) ? cell : UNREADABLE }

/** A day that is in the calendar, from 2000 on: `2026-11-22`. */
export const dayCell: Cell<string> = { kind: 'day', write: day => day, read: cell => isDay(cell) ? cell : UNREADABLE }

/** A month, `2026-11`; written `2026-M11`, because a table program takes the plain form for a day. */
export const monthCell: Cell<string> = {
  kind: 'month',
  write: month => month.replace('-', '-M'),
  read: (cell) => {
    const month = cell.replace('-M', '-')
    return isDay(`${month}-01`) ? month : UNREADABLE
  },
}

/** Milliseconds since 1970, written `UTC 2026-11-22 10:15:30.123`: a bare number of that length would be rounded. */
export const momentCell: Cell<number> = {
  kind: 'moment',
  write: moment => `UTC ${new Date(moment).toISOString().slice(0, -1).replace('T', ' ')}`,
  read: (cell) => {
    const moment = /^UTC \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/u.test(cell) ? Date.parse(`${cell.slice(4).replace(' ', 'T')}Z`) : Number.NaN
    return Number.isNaN(moment) ? UNREADABLE : moment
  },
}

/** A whole number of things; nothing written means none. */
export const numberCell: Cell<number> = {
  kind: 'number',
  write: String,
  read: cell => /^\d{0,9}$/u.test(cell) ? Number(cell) : UNREADABLE,
}

/** A count of people who could be made out: from one to four it is only `<5`. */
export const guardedCell: Cell<GuardedCount | undefined> = {
  kind: 'guarded',
  write: count => count === undefined ? '' : count === 'few' ? `<${SMALLEST_CELL}` : String(count),
  read: (cell) => {
    if (cell === '')
      return undefined
    const count = cell === `<${SMALLEST_CELL}` ? 1 : numberCell.read(cell)
    return typeof count === 'number' && count > 0 && count < SMALLEST_CELL ? 'few' : count
  },
}

/** One of a closed list. */
export function choiceCell<Code extends string>(names: Readonly<Record<Code, Words>>): Cell<Code> {
  return { kind: 'choice', write: (code, locale) => locale ? names[code][locale] : code, read: cell => codeOf(names, cell) ?? UNREADABLE }
}

/** One of a closed list, or nothing. */
export function optionalCell<Code extends string>(names: Readonly<Record<Code, Words>>): Cell<Code | undefined> {
  const { kind, write, read } = choiceCell(names)
  return { kind, write: (code, locale) => code === undefined ? '' : write(code, locale), read: cell => cell === '' ? undefined : read(cell) }
}

/** Several of a closed list, in its order, with blanks between them. */
export function listCell<Code extends string>(codes: readonly Code[], names?: Readonly<Record<Code, Words>>): Cell<readonly Code[]> {
  return {
    kind: 'list',
    write: (some, locale) => codes.filter(code => some.includes(code)).map(code => locale && names ? names[code][locale] : code).join(' '),
    read: (cell) => {
      const found = cell.split(' ').filter(Boolean).map(word => names ? codeOf(names, word) : codes.find(code => code === word))
      return found.includes(undefined) ? UNREADABLE : codes.filter(code => found.includes(code))
    },
  }
}

export const answerCell = (names: Readonly<Record<'yes' | 'no', Words>>): Cell<boolean> => ({
  kind: 'answer',
  write: (isSo, locale) => isSo ? locale ? names.yes[locale] : 'yes' : locale ? names.no[locale] : 'no',
  read: (cell) => {
    const code = codeOf(names, cell)
    return code ? code === 'yes' : UNREADABLE
  },
})

/** People by age, `14x2 15x7`: with a colon it would be read as a time of day. */
export function agesCell(from: number, to: number): Cell<Ages> {
  return {
    kind: 'ages',
    write: ages => Object.entries(ages).filter(([, count]) => count > 0).map(([age, count]) => `${age}x${count}`).join(' '),
    read: (cell) => {
      const pairs = cell.split(' ').filter(Boolean).map(pair => /^(\d{1,2})[xх×](\d{1,6})$/iu.exec(pair)?.slice(1).map(Number))
      const ages = pairs.map(pair => pair?.[0] ?? -1)
      const isSound = ages.every(age => age >= from && age <= to) && new Set(ages).size === ages.length
      return isSound ? Object.fromEntries(pairs.filter(pair => pair![1]! > 0) as [number, number][]) : UNREADABLE
    },
  }
}

function codeOf<Code extends string>(names: Readonly<Record<Code, Words>>, cell: string): Code | undefined {
  const word = cell.toLowerCase()
  return (Object.keys(names) as Code[]).find(code => [code, names[code].ru, names[code].en].some(name => name.toLowerCase() === word))
}

function isDay(text: string): boolean {
  return /^20\d\d-\d\d-\d\d$/u.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
}
