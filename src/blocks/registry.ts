import { defineAsyncComponent, type Component } from 'vue'
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

/** The three faces of a block type: done on a phone, shown on a wall, put on paper. */
export interface BlockFaces {
  readonly view: Component
  readonly slide: Component
  readonly print: Component
}

/** Every block type with its faces; a missing one does not compile. Views come with the lesson, the others when they are asked for. */
export const BLOCKS = {
  talk: {
    view: TalkView,
    slide: defineAsyncComponent(() => import('./talk/TalkSlide.vue')),
    print: defineAsyncComponent(() => import('./talk/TalkPrint.vue')),
  },
  story: {
    view: StoryView,
    slide: defineAsyncComponent(() => import('./story/StorySlide.vue')),
    print: defineAsyncComponent(() => import('./story/StoryPrint.vue')),
  },
  sort: {
    view: SortView,
    slide: defineAsyncComponent(() => import('./sort/SortSlide.vue')),
    print: defineAsyncComponent(() => import('./sort/SortPrint.vue')),
  },
  decide: {
    view: DecideView,
    slide: defineAsyncComponent(() => import('./decide/DecideSlide.vue')),
    print: defineAsyncComponent(() => import('./decide/DecidePrint.vue')),
  },
  quiz: {
    view: QuizView,
    slide: defineAsyncComponent(() => import('./quiz/QuizSlide.vue')),
    print: defineAsyncComponent(() => import('./quiz/QuizPrint.vue')),
  },
  rehearse: {
    view: RehearseView,
    slide: defineAsyncComponent(() => import('./rehearse/RehearseSlide.vue')),
    print: defineAsyncComponent(() => import('./rehearse/RehearsePrint.vue')),
  },
  recall: {
    view: RecallView,
    slide: defineAsyncComponent(() => import('./recall/RecallSlide.vue')),
    print: defineAsyncComponent(() => import('./recall/RecallPrint.vue')),
  },
  steps: {
    view: StepsView,
    slide: defineAsyncComponent(() => import('./steps/StepsSlide.vue')),
    print: defineAsyncComponent(() => import('./steps/StepsPrint.vue')),
  },
  closing: {
    view: ClosingView,
    slide: defineAsyncComponent(() => import('./closing/ClosingSlide.vue')),
    print: defineAsyncComponent(() => import('./closing/ClosingPrint.vue')),
  },
} satisfies Record<BlockType, BlockFaces>

/** The faces of a type, whatever block they draw. */
export function facesOf(type: BlockType): BlockFaces {
  return BLOCKS[type]
}
