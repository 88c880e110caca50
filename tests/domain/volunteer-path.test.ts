import { describe, expect, it } from 'vitest'
import { inLocale } from '~/domain/locale'
import type { Progress } from '~/domain/progress'
import { minutesLeft, PATH_POINTS, pathOf, pointKey, pointStep, selfCheckOf, UNITS } from '~/domain/volunteer-path'
import { LESSON_IDS } from '~/domain/curriculum'
import { readSeeds } from '../../tools/seeds'

const { guides } = inLocale(await readSeeds('seeds'), 'en')
const units = guides.filter(({ audience }) => audience === 'v')

const known = (...rows: Progress[]) => new Map(rows.map(row => [row.lesson, row]))
const done = (lesson: string): Progress => ({ lesson, step: 'check', isDone: true })
const point = (name: typeof PATH_POINTS[number], isTicked: boolean): Progress => ({ lesson: pointKey(name), step: pointStep(isTicked), isDone: false })

describe('the volunteer path', () => {
  it('begins with seven parts and five points', () => {
    expect(pathOf(known())).toEqual({ done: [], ticked: [], left: 12 })
    expect(units.map(({ id }) => id)).toEqual([...UNITS])
  })

  it('counts parts that are done and points that are ticked, whatever came first', () => {
    const path = pathOf(known(point('pair', true), done('v4'), done('v1'), { lesson: 'v2', step: 'check', isDone: false }))
    expect(path).toEqual({ done: ['v1', 'v4'], ticked: ['pair'], left: 9 })
  })

  it('takes a tick back', () => {
    expect(pathOf(known(point('pair', false))).ticked).toEqual([])
  })

  it('is over when nothing is left', () => {
    expect(pathOf(known(...UNITS.map(done), ...PATH_POINTS.map(name => point(name, true)))).left).toBe(0)
  })

  it('says how many minutes the other parts take', () => {
    const all = units.reduce((sum, { minutes }) => sum + minutes, 0)
    expect(minutesLeft(units, { done: [] })).toBe(all)
    expect(minutesLeft(units, { done: ['v1'] })).toBe(all - units[0]!.minutes)
  })

  it('has a self-check at the end of every part, and remembers nothing of any other guide', () => {
    expect(units.map(guide => [guide.id, selfCheckOf(guide)])).toEqual([
      ['v1', 'check'], ['v2', 'check'], ['v3', 'check'], ['v4', 'check'], ['v5', 'check'], ['v6', 'check'], ['v7', 'whole-course'],
    ])
    expect(guides.filter(({ audience }) => audience !== 'v').map(selfCheckOf).filter(Boolean)).toEqual([])
    for (const guide of units)
      expect(guide.blocks.at(-1)?.id, guide.id).toBe(selfCheckOf(guide))
  })

  it('keeps its points apart from lessons and parts', () => {
    const keys = PATH_POINTS.map(pointKey)
    expect(keys.filter(key => [...LESSON_IDS, ...guides.map(({ id }) => id)].some(id => id === key))).toEqual([])
  })
})
