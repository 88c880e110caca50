import * as v from 'valibot'
import { DaySchema, SlugSchema, TextSchema } from './atoms'
import { COUNTRIES, NEEDS } from './helpline-lists'

export const AUDIENCES = ['children', 'teens', 'parents', 'teachers', 'professionals', 'adults', 'everyone'] as const

const ClockSchema = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Write a time as 09:00.'))

/** Days are 1 (Monday) to 7 (Sunday); a slot that ends at or before its start ends on the next day. */
const SlotSchema = v.strictObject({
  days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.minLength(1)),
  from: ClockSchema,
  to: ClockSchema,
})

/** `varies`: fixed hours that differ by region. `online`: a form or a page, at any time. */
export const HoursSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('always') }),
  v.strictObject({ kind: v.literal('weekly'), zone: v.string(), slots: v.pipe(v.array(SlotSchema), v.minLength(1)) }),
  v.strictObject({ kind: v.literal('varies') }),
  v.strictObject({ kind: v.literal('online') }),
  v.strictObject({ kind: v.literal('unknown') }),
])
export type Hours = v.InferOutput<typeof HoursSchema>

const YesNoUnknown = v.picklist(['yes', 'no', 'unknown'])

/** One number: as people write it, as a phone dials it, and what to know about it. */
const PhoneSchema = v.strictObject({
  number: v.pipe(v.string(), v.regex(/^[\d +-]+$/)),
  dial: v.pipe(v.string(), v.regex(/^\+?\d+$/)),
  note: v.optional(TextSchema),
})

/** A helpline or service with its trust data. `display` follows the checked table and is obeyed everywhere. */
export const HelplineSchema = v.strictObject({
  id: SlugSchema,
  country: v.picklist(COUNTRIES),
  kind: v.picklist(['emergency', 'helpline', 'hotline', 'takedown', 'state', 'ngo']),
  name: TextSchema,
  phones: v.array(PhoneSchema),
  url: v.optional(v.pipe(v.string(), v.url())),
  needs: v.pipe(v.array(v.picklist(NEEDS)), v.minLength(1)),
  audience: v.pipe(v.array(v.picklist(AUDIENCES)), v.minLength(1)),
  /** May it stand on a page a child opens? Services for adults may not be named in child bands. */
  forChildren: v.boolean(),
  answers: TextSchema,
  hours: HoursSchema,
  hoursNote: v.optional(TextSchema),
  cost: v.picklist(['free', 'reported-free', 'paid', 'unknown']),
  anonymous: v.picklist(['yes', 'limited', 'no', 'unknown']),
  recorded: YesNoUnknown,
  languages: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))), v.minLength(1)),
  note: v.optional(TextSchema),
  display: v.picklist(['show', 'show-with-verify-date', 'do-not-show-number']),
  confidence: v.picklist(['verified', 'single-source', 'seed']),
  /** The newest trace that the service works. Without it we say that the day is not known. */
  checked: v.optional(DaySchema),
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
})
export type Helpline = v.InferOutput<typeof HelplineSchema>
