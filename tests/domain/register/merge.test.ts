import { describe, expect, it } from 'vitest'
import type { ReachRow } from '~/domain/register/ledgers'
import { mergeRows, unmerge } from '~/domain/register/merge'
import { reachTotals } from '~/domain/register/totals'
import { aReachRow } from '../../support/ledgers'

/** The rows after a merge, as a table would hold them. */
function after(rows: readonly ReachRow[], incoming: readonly ReachRow[]): readonly ReachRow[] {
  return [...new Map([...rows, ...mergeRows(rows, incoming).put].map(row => [row.id, row])).values()]
}

describe('merging', () => {
  const old = aReachRow(1, { changed: 1000 })
  const newer = aReachRow(1, { boys: 1, firstTime: 9, changed: 2000 })

  it('adds what is new, takes what is newer, leaves what is older or the same', () => {
    expect(mergeRows([old], [newer, aReachRow(2)])).toMatchObject({ added: 1, updated: 1, unchanged: 0, replaced: [old] })
    expect(mergeRows([newer], [old])).toMatchObject({ put: [], added: 0, updated: 0, unchanged: 1 })
    expect(mergeRows([old], [old])).toMatchObject({ put: [], unchanged: 1 })
  })

  it('gives the same totals for twelve devices in any order, each file twice', () => {
    // Neighbours have exchanged a row before, and the later device has corrected it.
    const files = Array.from({ length: 12 }, (_, device) => [aReachRow(device, { changed: 1000 }), aReachRow((device + 1) % 12, { boys: device, girls: 25 - device, changed: 2000 + device })])
    const wanted = reachTotals(files.reduce<readonly ReachRow[]>(after, []))
    expect(wanted.direct).toBe(12 * 25)
    for (let turn = 0; turn < 12; turn += 1) {
      const order = [...files.slice(turn), ...files.slice(0, turn)]
      for (const some of [order, order.toReversed(), order.flatMap(file => [file, file])])
        expect(reachTotals(some.reduce<readonly ReachRow[]>(after, []))).toEqual(wanted)
    }
  })

  it('is taken back exactly, but for what was changed since', () => {
    const merged = mergeRows([old], [newer, aReachRow(2), aReachRow(3)])
    const since = aReachRow(3, { changed: 9e12 })
    expect(unmerge([newer, aReachRow(2), since], merged)).toEqual({ put: [old], remove: [aReachRow(2).id] })
  })
})
