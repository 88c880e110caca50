import type { Actor } from './actors'
import type { Lesson } from './lesson'

interface ActorProblem { readonly path: string, readonly message: string }

/** The situations of a lesson in which somebody brings a risk: stories with a person who presses, and decisions. */
export function actorsOf({ blocks }: Pick<Lesson, 'blocks'>): readonly { readonly path: string, readonly actor: Actor | undefined }[] {
  return blocks.flatMap((block, at) => {
    if (block.type === 'story')
      return block.cast.flatMap(({ role, actor }, index) => role === 'presses' ? [{ path: `blocks.${at}.cast.${index}.actor`, actor }] : [])
    return block.type === 'decide'
      ? block.cases.flatMap(({ actor }, index) => actor ? [{ path: `blocks.${at}.cases.${index}.actor`, actor }] : [])
      : []
  })
}

/** Whoever presses in a story is named, and every actor stands in the lesson's own list. */
export function actorProblems(lesson: Lesson): readonly ActorProblem[] {
  return actorsOf(lesson).flatMap(({ path, actor }) => {
    if (!actor)
      return [{ path, message: 'Say who presses, by a word of src/domain/content/actors.ts.' }]
    return lesson.actors.includes(actor) ? [] : [{ path, message: `«${actor}» is missing in the actors of the lesson.` }]
  })
}
