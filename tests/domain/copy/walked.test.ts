import { describe, expect, it } from 'vitest'
import { isSound } from '~/domain/copy/shapes'
import { forward } from '~/domain/session/moves'
import { rest } from '~/domain/session/run'
import { begun, deckIn, everyWay, planned } from '../../e2e/support/sessions'

const NOW = Date.UTC(2026, 9, 5, 9)

describe('a session that is led', () => {
  it.each(['plan-a-45', 'plan-b-45', 'plan-c-45', 'plan-d-45', 'plan-v-30'])('by %s is sound at every step of every way, and so never disappears from the wall', (plan) => {
    const unsound: string[] = []
    for (const session of everyWay(planned(plan, 1))) {
      let [now, before] = [rest(begun(session, NOW, deckIn(session)[0]!.key), false), session]
      for (; now !== before; [now, before] = [forward(now, deckIn(now), NOW), now]) {
        if (!isSound('sessions', now))
          unsound.push(now.run!.slide)
      }
    }
    expect([...new Set(unsound)]).toEqual([])
  })
})
