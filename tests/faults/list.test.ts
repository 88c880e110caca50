import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FAULTS, OUT_OF_PLACE } from './support/fault-list'

const files = readdirSync(import.meta.dirname).filter(name => name.endsWith('.test.ts'))
const texts = files.map(name => readFileSync(join(import.meta.dirname, name), 'utf8'))
/** Numbers of the faults that files bring about, as they stand at the beginning of a name. */
const defined = new Set(texts.flatMap(text => text.match(/(?<=['`])F\d\d(?= )/gu) ?? []))

describe('the list of faults', () => {
  it('has 81, and each is brought about or out of place for a reason', () => {
    expect(Object.keys(FAULTS)).toHaveLength(81)
    expect(Object.keys(FAULTS).filter(id => !defined.has(id) && !OUT_OF_PLACE[id])).toEqual([])
  })

  it('knows every fault that is brought about, and none of them is called out of place', () => {
    expect([...defined].filter(id => !(id in FAULTS))).toEqual([])
    expect([...defined].filter(id => id in OUT_OF_PLACE)).toEqual([])
  })
})
