import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ideasOf } from '~/domain/ideas'
import { LOCALES } from '~/domain/locale'
import { blocksIn, mountBlock, prerender, type Face } from '../support/blocks'
import { wordsOf } from '../support/roles'

const FACES: readonly Face[] = ['view', 'slide', 'print']
const complaints: string[] = []

beforeEach(() => {
  complaints.length = 0
  for (const method of ['warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => complaints.push(words.join(' ')))
})
afterEach(() => vi.restoreAllMocks())

/** What axe finds in a face; landmarks belong to the page around it, and colours need a real browser. */
async function violationsIn(root: Element) {
  const { violations } = await axe.run(root, { rules: { 'region': { enabled: false }, 'color-contrast': { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

describe.each(blocksIn('ru').map(block => block.type))('%s', (type) => {
  describe.each(FACES)('%s', (face) => {
    it.each(LOCALES)('hydrates what was prerendered without a complaint (%s)', async (locale) => {
      const block = blocksIn(locale).find(each => each.type === type)!
      const { root, unmount } = await mountBlock({ block, locale, face })
      expect(complaints).toEqual([])
      expect(wordsOf(root).length).toBeGreaterThan(face === 'slide' ? 25 : 40)
      expect(root.innerHTML).not.toMatch(/\sstyle=|blocks\.|undefined|\[object/)
      unmount()
    })

    it('gives axe nothing to find', async () => {
      const block = blocksIn('en').find(each => each.type === type)!
      const { root, unmount } = await mountBlock({ block, face })
      expect(await violationsIn(root)).toEqual([])
      unmount()
    })
  })
})

describe('every idea of a block stands on a slide of its own', () => {
  const slides = blocksIn('en').flatMap(block => ideasOf(block, ['b', 'a', 'a', 'a']).map(idea => ({ name: `${block.type}/${idea.id}`, block, idea })))

  it.each(slides)('$name', async ({ block, idea }) => {
    for (const isAnswered of [false, ...idea.hasAnswer ? [true] : []]) {
      const { root, unmount } = await mountBlock({ block, idea, face: 'slide', isAnswered })
      expect(complaints).toEqual([])
      expect(wordsOf(root).length).toBeGreaterThan(10)
      expect(wordsOf(root)).not.toMatch(/undefined|NaN|\[object/)
      expect(await violationsIn(root)).toEqual([])
      unmount()
    }
  })

  it('so no two ideas say the same', async () => {
    const said = await Promise.all(slides.map(({ block, idea }) => prerender({ block, idea, face: 'slide' })))
    expect(new Set(said).size).toBe(slides.length)
  })
})
