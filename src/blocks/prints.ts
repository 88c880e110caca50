import type { Component } from 'vue'
import type { BlockType } from '~/domain/content/blocks'
import ClosingPrint from './closing/ClosingPrint.vue'
import DecidePrint from './decide/DecidePrint.vue'
import QuizPrint from './quiz/QuizPrint.vue'
import RecallPrint from './recall/RecallPrint.vue'
import RehearsePrint from './rehearse/RehearsePrint.vue'
import SortPrint from './sort/SortPrint.vue'
import StepsPrint from './steps/StepsPrint.vue'
import StoryPrint from './story/StoryPrint.vue'
import TalkPrint from './talk/TalkPrint.vue'

/** How each block type is put on paper; fetched with the page of a print-out. A type without one does not compile. */
export const PRINTS: Readonly<Record<BlockType, Component>> = {
  talk: TalkPrint,
  story: StoryPrint,
  sort: SortPrint,
  decide: DecidePrint,
  quiz: QuizPrint,
  rehearse: RehearsePrint,
  recall: RecallPrint,
  steps: StepsPrint,
  closing: ClosingPrint,
}
