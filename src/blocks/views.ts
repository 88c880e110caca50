import type { Component } from 'vue'
import type { BlockType } from '~/domain/content/blocks'
import ClosingView from './closing/ClosingView.vue'
import DecideView from './decide/DecideView.vue'
import QuizView from './quiz/QuizView.vue'
import RecallView from './recall/RecallView.vue'
import RehearseView from './rehearse/RehearseView.vue'
import SortView from './sort/SortView.vue'
import StepsView from './steps/StepsView.vue'
import StoryView from './story/StoryView.vue'
import TalkView from './talk/TalkView.vue'

/** How each block type is done on a phone; comes with the first lesson. A type without one does not compile. */
export const VIEWS: Readonly<Record<BlockType, Component>> = {
  talk: TalkView,
  story: StoryView,
  sort: SortView,
  decide: DecideView,
  quiz: QuizView,
  rehearse: RehearseView,
  recall: RecallView,
  steps: StepsView,
  closing: ClosingView,
}
