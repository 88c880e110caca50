import * as v from 'valibot'
import { HelpKeySchema } from '../help-key'
import { ACTORS } from '../actors'
import { PictureSchema, SlugSchema, TextSchema } from '../atoms'

/** Who speaks. The one who presses has no picture, and `actor` says who such a person is to the child. */
const CastSchema = v.strictObject({
  id: SlugSchema,
  name: TextSchema,
  role: v.picklist(['presses', 'friend', 'adult', 'self']),
  actor: v.optional(v.picklist(ACTORS)),
  picture: v.optional(PictureSchema),
})

const ChoiceSchema = v.strictObject({
  text: TextSchema,
  /** Said right after the choice; every choice needs it unless it leads to a pause or an end, which answers instead. */
  feedback: v.optional(TextSchema),
  next: SlugSchema,
})

/** Every node but an end leads on: by `choices` or by `next`, never both. */
const leadsOn = {
  choices: v.optional(v.pipe(v.array(ChoiceSchema), v.minLength(1), v.maxLength(4))),
  next: v.optional(SlugSchema),
}

const NodeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('narration'), id: SlugSchema, text: TextSchema, picture: v.optional(PictureSchema), ...leadsOn }),
  v.strictObject({ kind: v.literal('message'), id: SlugSchema, who: SlugSchema, text: TextSchema, ...leadsOn }),
  v.strictObject({ kind: v.literal('pause'), id: SlugSchema, text: TextSchema, ...leadsOn }),
  v.strictObject({
    kind: v.literal('end'),
    id: SlugSchema,
    paragraphs: v.pipe(v.array(TextSchema), v.minLength(1)),
    picture: v.optional(PictureSchema),
    help: v.pipe(v.array(HelpKeySchema), v.minLength(1)),
  }),
])

/** A branching chat. `start` is the first node; `cross-checks` prove that all nodes are reached and every path ends. */
export const StorySchema = v.strictObject({
  type: v.literal('story'),
  id: SlugSchema,
  title: TextSchema,
  note: TextSchema,
  cast: v.array(CastSchema),
  start: SlugSchema,
  nodes: v.pipe(v.array(NodeSchema), v.minLength(2)),
  /** Questions to talk over afterwards; they never ask about the child's own life. */
  discussion: v.optional(v.array(TextSchema)),
})
export type Story = v.InferOutput<typeof StorySchema>
export type StoryNode = Story['nodes'][number]
