import * as v from 'valibot'
import { DaySchema, SlugSchema, TextSchema } from './atoms'

/** Codes of the five documents everything comes from. */
export const DOCUMENT_IDS = ['000', '001', '002', '003', '004'] as const

const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'Write a SHA-256 in hexadecimal.'))

/** One of the five documents. */
export const DocumentSchema = v.strictObject({
  id: v.picklist(DOCUMENT_IDS),
  title: TextSchema,
  publisher: TextSchema,
  year: v.pipe(v.number(), v.integer()),
  /** Hash of the whole text of the document, and of the sentences of it that `seeds/extracts` keeps. */
  sha256: HashSchema,
  extract: HashSchema,
})

/** A code such as `lz-viii-2`, `upr-28`, `rq-1-1`: the recommendation or paragraph that content answers. */
export const ReferenceSchema = v.strictObject({
  id: SlugSchema,
  /** Something that is asked for, or something that the document notes. */
  kind: v.picklist(['recommendation', 'statement']),
  document: v.picklist(DOCUMENT_IDS),
  /** Chapter, paragraph or reply, as the document numbers it. */
  where: TextSchema,
  /** What it asks for, in a plain sentence of ours. */
  says: TextSchema,
  /** Words that stand in the document, letter by letter. */
  quote: v.pipe(v.string(), v.minLength(12)),
})

/** What research says: kept apart from the five documents, with the day it was last looked at. */
export const EvidenceSchema = v.strictObject({
  id: SlugSchema,
  says: TextSchema,
  citation: v.pipe(v.string(), v.minLength(8)),
  seen: DaySchema,
})

/** A fact said in a lesson or guide, and the words it rests on. */
export const ClaimSchema = v.strictObject({
  id: SlugSchema,
  text: TextSchema,
  document: v.picklist(DOCUMENT_IDS),
  where: TextSchema,
  quote: v.pipe(v.string(), v.minLength(12)),
  checked: DaySchema,
})

export type Document = v.InferOutput<typeof DocumentSchema>
export type Reference = v.InferOutput<typeof ReferenceSchema>
export type Evidence = v.InferOutput<typeof EvidenceSchema>
export type Claim = v.InferOutput<typeof ClaimSchema>
