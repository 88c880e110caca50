import * as v from 'valibot'
import { GUIDE_AUDIENCES } from '../audience'
import { LESSON_IDS } from '../curriculum'

/** The longest text that still fits a phone screen; longer texts are two paragraphs. */
const LONGEST_TEXT = 600

const words = v.pipe(
  v.string(),
  v.regex(/^\S(?:[\s\S]*\S)?$/, 'Write a text that is not empty and has no blanks at its ends.'),
  v.maxLength(LONGEST_TEXT, `Keep a text within ${LONGEST_TEXT} characters: make it two.`),
)

/** One text in both languages. */
export const TextSchema = v.strictObject({ ru: words, en: words })

/** An id inside a file: small letters, digits and hyphens. */
export const SlugSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write an id in small letters, digits and hyphens.'),
)

/** A calendar day, `2026-11-22`. */
export const DaySchema = v.pipe(v.string(), v.isoDate('Write a day as 2026-11-22.'))

export const LessonIdSchema = v.picklist(LESSON_IDS, 'Name a lesson of the curriculum map, for example b2.')

export const GuideIdSchema = v.pipe(
  v.string(),
  v.regex(new RegExp(`^[${GUIDE_AUDIENCES.join('')}]\\d$`), 'Name a guide by audience and number, for example p6.'),
)

/** The name of a picture in the `fluent-emoji-flat` icon set; `tools/` fails on a name the set does not have. */
export const PictureSchema = SlugSchema

/** Whole minutes that reading or doing takes. */
export const MinutesSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120))
