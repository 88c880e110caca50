import type { LocalBlockOf } from './pack'

/** Blocks as components see them: one language. */
export type LocalTalk = LocalBlockOf<'talk'>
export type LocalStory = LocalBlockOf<'story'>
export type LocalSort = LocalBlockOf<'sort'>
export type LocalDecide = LocalBlockOf<'decide'>
export type LocalQuiz = LocalBlockOf<'quiz'>
export type LocalRehearse = LocalBlockOf<'rehearse'>
export type LocalRecall = LocalBlockOf<'recall'>
export type LocalSteps = LocalBlockOf<'steps'>
export type LocalClosing = LocalBlockOf<'closing'>

export type LocalQuizItem = LocalQuiz['items'][number]
export type LocalStoryNode = LocalStory['nodes'][number]
