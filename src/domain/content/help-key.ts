import * as v from 'valibot'
import { SlugSchema, TextSchema } from './atoms'

/** Keys of help pointers: lessons name a key, `seeds/help-pointers.yaml` says where it leads today. */
export const HELP_KEYS = [
  'emergency', 'police', 'child-line', 'child-chat', 'investigative', 'hotline-content', 'image-removal',
  'trafficking', 'psych', 'teacher', 'school', 'legal', 'abroad', 'hand', 'trusted', 'parent-card', 'settings', 'consulate',
] as const
export const HelpKeySchema = v.picklist(HELP_KEYS, 'Name a help key of src/domain/content/help-key.ts.')
export type HelpKey = v.InferOutput<typeof HelpKeySchema>

/** Where a help key leads: a sentence, and the helplines behind it, the first one first. */
export const HelpPointerSchema = v.strictObject({
  key: HelpKeySchema,
  title: TextSchema,
  text: TextSchema,
  helplines: v.array(SlugSchema),
})
export type HelpPointer = v.InferOutput<typeof HelpPointerSchema>
