import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { openIn, back, forkBefore, forward, isOpenFork, openWay, STAGES, toPart } from '~/domain/session/moves'
import type { IdeaSlide } from '~/domain/session/deck'
import { elapsed, endRun, light, pause, rest, resume, timeIn } from '~/domain/session/run'
import { counted, uncounted } from '~/domain/session/tally'
import { useClock } from '~/composables/useClock'
import { useSession } from '~/composables/useSession'

/** A running session: where it stands, and every move one can make. Both the wall and the notes are drawn from this, so they are always in step. */
export function useRunning() {
  const { session, change, content, deck } = useSession(String(useRoute().params.id))
  const { clock, now } = useClock()
  const run = computed(() => session.value?.run)
  const open = computed(() => session.value && deck.value.length ? openIn(session.value, deck.value) : undefined)
  const slide = computed(() => open.value?.slide)
  const part = computed(() => session.value?.parts.find(({ id }) => id === slide.value?.part))
  return {
    session, content, deck, run, slide, part, now,
    stage: computed(() => run.value?.stage ?? STAGES.question),
    isResting: computed(() => run.value?.isResting === true || slide.value?.kind === 'rest'),
    isPaused: computed(() => run.value?.paused !== undefined),
    nextSlide: computed(() => deck.value[(open.value?.at ?? 0) + 1]),
    nextPart: computed(() => session.value?.parts[session.value.parts.findIndex(({ id }) => id === part.value?.id) + 1]),
    time: computed(() => run.value && part.value ? { ...timeIn(run.value, part.value.id, now.value), whole: elapsed(run.value, now.value) } : undefined),
    tally: computed(() => slide.value?.kind === 'idea' ? session.value?.tallies[slide.value.question] : undefined),
    isStuck: computed(() => session.value && slide.value ? isOpenFork(session.value, slide.value) : false),
    earlierFork: computed(() => session.value && slide.value ? forkBefore(session.value, slide.value) : undefined),
    goForward: () => change(now => forward(now, deck.value, clock())),
    goBack: () => change(now => back(now, deck.value, clock())),
    goToPart: (id: string) => change(now => toPart(now, deck.value, id, clock())),
    takeWay: (fork: IdeaSlide, answer: string) => change(now => openWay(now, fork, answer, clock())),
    count: (question: string, answer: string, by: number) => change(now => ({ ...now, tallies: counted(now.tallies, question, answer, by) })),
    forgetCounts: (question: string) => change(now => ({ ...now, tallies: uncounted(now.tallies, question) })),
    setResting: (isResting: boolean) => change(now => rest(now, isResting)),
    togglePause: () => change(now => now.run?.paused === undefined ? pause(now, clock()) : resume(now, clock())),
    lightUp: () => change(now => light(now, clock())),
    end: () => change(now => endRun(now, clock())),
  }
}

export type Running = ReturnType<typeof useRunning>
