import * as v from 'valibot'
import { BANDS } from '../band'
import { LOCALES } from '../locale'
import { KEEPINGS, TEXT_SIZES, THEMES, type Settings } from '../settings'
import { hash } from '../shuffle'
import type { Copy } from './copy'
import { isHarmless, parseJson } from './json'
import { SHAPES, type Shape } from './shapes'
import { canonical, eachKind, isRecord, keyOf, KINDS } from './snapshot'
import { FORMAT, upgraded, type Filed } from './upgrades'

/** Why a text changes nothing. `damaged`: cut off, or not what was saved; `refused`: whole, and yet nothing that this app would save. */
export type CopyProblem = 'foreign' | 'damaged' | 'newer' | 'refused'

/** How every copy begins; what was cut off is known by it. */
const OPENING = /^\s*\{\s*"tropinka"\s*:/u

const SettingsShape = v.strictObject({
  theme: v.picklist(THEMES),
  textSize: v.picklist(TEXT_SIZES),
  shiftLeaves: v.boolean(),
  hidesAway: v.optional(v.boolean()),
  keeping: v.picklist(KEEPINGS),
  band: v.optional(v.picklist(BANDS)),
  locale: v.optional(v.picklist(LOCALES)),
} satisfies Shape<Settings>)

const CopyShape = v.strictObject({
  made: v.pipe(v.string(), v.isoDate()),
  settings: SettingsShape,
  progress: v.array(SHAPES.progress),
  sessions: v.array(SHAPES.sessions),
  surveys: v.array(SHAPES.surveys),
  reach: v.array(SHAPES.reach),
  volunteers: v.array(SHAPES.volunteers),
} satisfies Shape<Copy>)

/** The text of a file: what it is, everything that is in it, and a check by which it is known whole. */
export function writeCopy({ made, settings, ...rows }: Copy): string {
  const filed = { tropinka: 'copy', format: FORMAT, made, settings, ...eachKind(kind => rows[kind]) }
  return `${JSON.stringify({ ...filed, check: checkOf(filed) })}\n`
}

/** The copy in a text of this or an older format, or why there is none. Never throws. */
export function readCopy(text: string): Copy | CopyProblem {
  const found = parseJson(text)
  if (found === undefined)
    return OPENING.test(text) ? 'damaged' : 'foreign'
  if (!isRecord(found) || found.tropinka !== 'copy')
    return 'foreign'
  const { check, ...filed } = found
  const { format } = filed
  if (!Number.isSafeInteger(format) || Number(format) < 1)
    return 'damaged'
  if (Number(format) > FORMAT)
    return 'newer'
  if (checkOf(filed) !== check)
    return 'damaged'
  return isHarmless(filed) ? soundCopy(upgraded(filed, Number(format))) : 'refused'
}

/** By this a copy is known that was cut or rewritten; it does not tell who made it. */
export function checkOf(filed: Filed): string {
  return hash(canonical(filed)).toString(36)
}

function soundCopy({ tropinka: _, format: __, ...copy }: Filed): Copy | 'refused' {
  return isCopy(copy) && KINDS.every(kind => isUnique(copy[kind].map(keyOf))) ? copy : 'refused'
}

function isCopy(value: unknown): value is Copy {
  return v.is(CopyShape, value)
}

function isUnique(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length
}
