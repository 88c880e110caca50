import { describe, expect, it } from 'vitest'
import type { LocalPack } from '~/domain/content/pack'
import { jsonInHtml, stitcher, unstitcher } from '~/domain/stitching'

const pack = { lessons: [{ id: 'b2', title: 'A < B' }], guides: [{ id: 'p6', title: 'Hour' }], helplines: [{ id: 'ru-112', name: '112' }] } as unknown as LocalPack

describe('a page and its pack', () => {
  const data = jsonInHtml({ path: '/en/lessons/b2/', content: { lesson: pack.lessons[0], pointers: [{ key: 'emergency', lines: [pack.helplines[0]] }], next: { id: 'b3', title: '<b>' } } })

  it('travel without saying anything twice', () => {
    const short = unstitcher(pack)(data)
    expect(short).not.toContain('A \\u003c B')
    expect(short).toContain('"\\u0001lessons/b2"')
    expect(short).toContain('"\\u0001helplines/ru-112"')
  })

  it('come together again to the letter, with no way out of the element', () => {
    const whole = stitcher(pack)(`<h1>B2</h1>${unstitcher(pack)(data)}`)
    expect(whole).toBe(`<h1>B2</h1>${data}`)
    expect(data).not.toContain('<')
  })

  it('do not come together when the pack lacks a thing', () => {
    expect(() => stitcher({ ...pack, lessons: [] })(unstitcher(pack)(data))).toThrow('lessons/b2')
  })
})
