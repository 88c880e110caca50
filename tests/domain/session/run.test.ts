import { describe, expect, it } from 'vitest'
import { elapsed, endRun, isUnderWay, light, openSlide, openStage, pause, reopen, rest, resume, timeIn, type Run } from '~/domain/session/run'
import type { Session } from '~/domain/session/session'
import { aSession } from '../../support/desk'
import { seededChance } from '../../support/plans'

const START = 1_000_000
const RUN: Run = { started: START, pausedFor: 0, slide: 'one:rest', stage: 0, isResting: true, reached: { one: 0 }, lit: 0 }
const at = (seconds: number) => START + seconds * 1000
const running = (special: Partial<Run> = {}) => aSession({ run: { ...RUN, ...special } })
const seconds = (session: Session, now: number) => elapsed(session.run!, at(now)) / 1000
const lit = (session: Session) => session.run!.lit / 1000

describe('the time of a session', () => {
  it('goes on without its pauses', () => {
    const paused = pause(running(), at(60))
    expect([seconds(running(), 60), seconds(paused, 60), seconds(paused, 500)]).toEqual([60, 60, 60])
    const resumed = resume(paused, at(100))
    expect([seconds(resumed, 100), seconds(resumed, 130)]).toEqual([60, 90])
    expect(seconds(resume(pause(resumed, at(130)), at(140)), 141)).toBe(91)
  })

  it('takes a second pause, and going on without one, for nothing', () => {
    const paused = pause(running(), at(60))
    expect(pause(paused, at(80))).toEqual(paused)
    expect(resume(running(), at(80))).toEqual(running())
  })

  it('stands still after the end, also when it ends in a pause', () => {
    expect(seconds(endRun(running(), at(60)), 999)).toBe(60)
    const ended = endRun(pause(running(), at(60)), at(100))
    expect(seconds(ended, 999)).toBe(60)
    expect(ended.run).not.toHaveProperty('paused')
    expect([isUnderWay(running()), isUnderWay(pause(running(), at(1))), isUnderWay(ended), isUnderWay(aSession())]).toEqual([true, true, false, false])
  })

  it('goes on after an end by mistake, and the time between does not count', () => {
    const again = reopen(endRun(running(), at(60)), at(300))
    expect(isUnderWay(again)).toBe(true)
    expect([seconds(again, 300), seconds(again, 310)]).toEqual([60, 70])
    expect(reopen(again, at(400))).toBe(again)
    expect(reopen(aSession(), at(400))).toEqual(aSession())
  })

  it('is counted for each part since it was first reached', () => {
    const back = openSlide(openSlide(openSlide(running(), 'two:rest', 'two', at(60)), 'one:rest', 'one', at(80)), 'two:rest', 'two', at(90))
    expect(back.run).toMatchObject({ slide: 'two:rest', stage: 0, reached: { one: 0, two: 60_000 } })
    expect(timeIn(back.run!, 'two', at(100))).toEqual({ part: 40_000, session: 100_000 })
    expect(timeIn(back.run!, 'never', at(100))).toEqual({ part: 0, session: 100_000 })
  })

  it('is never negative, whichever way the clock is set', () => {
    const chance = seededChance(7)
    const anyTime = () => at(chance() * 4000 - 1000)
    const anyMove = (session: Session) => {
      const now = anyTime()
      const moves = [pause, resume, light, light, endRun, reopen, (s: Session) => rest(s, chance() < 0.5), (s: Session) => openSlide(s, 'x', chance() < 0.5 ? 'one' : 'two', now)]
      return moves[Math.floor(chance() * moves.length)]!(session, now)
    }
    for (let round = 0; round < 500; round += 1) {
      const { run } = Array.from({ length: 6 }).reduce<Session>(anyMove, running({ isResting: chance() < 0.5 }))
      const now = anyTime()
      const times = [elapsed(run!, now), run!.pausedFor, run!.lit, ...Object.values(run!.reached), ...Object.keys(run!.reached).flatMap(part => Object.values(timeIn(run!, part, now)))]
      expect(times.filter(time => !(time >= 0))).toEqual([])
    }
  })
})

describe('the time the wall is lit', () => {
  const shining = running({ isResting: false })

  it('counts once for two walls', () => {
    const walls = [0, 1, 10, 11, 20, 21].reduce((session, second) => light(session, at(second)), shining)
    expect(lit(walls)).toBe(21)
  })

  it('counts once when the looks of two walls arrive in the wrong order', () => {
    expect(lit([0, 10, 9, 20, 19].reduce((session, second) => light(session, at(second)), shining))).toBe(20)
  })

  it('is never counted for more than twenty seconds at once', () => {
    expect(lit(light(light(shining, at(0)), at(3600)))).toBe(20)
  })

  it('does not count while the wall rests or the session is paused', () => {
    const lastLook = light(light(shining, at(0)), at(10))
    expect(lit(light(light(rest(lastLook, true), at(15)), at(18)))).toBe(10)
    expect(lit(light(light(rest(rest(lastLook, true), false), at(19)), at(22)))).toBe(13)
    const paused = pause(lastLook, at(12))
    expect(paused.run?.isResting).toBe(true)
    expect(lit(light(paused, at(15)))).toBe(10)
    expect(lit(light(rest(resume(paused, at(16)), false), at(17)))).toBe(10)
  })
})

it('nothing changes before the start and after the end', () => {
  const ended = endRun(running({ isResting: false }), at(60))
  for (const session of [aSession(), ended]) {
    for (const after of [pause(session, at(70)), resume(session, at(70)), rest(session, false), light(session, at(70)), openStage(session, 2), openSlide(session, 'x', 'x', at(70)), endRun(session, at(70))])
      expect(after).toBe(session)
  }
})
