import type { Component } from 'vue'
import type { BlockType } from '~/domain/content/blocks'
import ClosingSlide from './closing/ClosingSlide.vue'
import DecideSlide from './decide/DecideSlide.vue'
import QuizSlide from './quiz/QuizSlide.vue'
import RecallSlide from './recall/RecallSlide.vue'
import RehearseSlide from './rehearse/RehearseSlide.vue'
import SortSlide from './sort/SortSlide.vue'
import StepsSlide from './steps/StepsSlide.vue'
import StorySlide from './story/StorySlide.vue'
import TalkSlide from './talk/TalkSlide.vue'

/** How each block type is shown on a wall; fetched when a wall asks for it. A type without one does not compile. */
export const SLIDES: Readonly<Record<BlockType, Component>> = {
  talk: TalkSlide,
  story: StorySlide,
  sort: SortSlide,
  decide: DecideSlide,
  quiz: QuizSlide,
  rehearse: RehearseSlide,
  recall: RecallSlide,
  steps: StepsSlide,
  closing: ClosingSlide,
}
