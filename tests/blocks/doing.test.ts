import { afterEach, describe, expect, it, vi } from 'vitest'
import { blockOf, mountBlock, prerender, settle } from '../support/blocks'
import { allByRole, byRole, said, tap, wordsOf } from '../support/roles'

afterEach(() => vi.unstubAllGlobals())

describe('sorting cards', () => {
  const block = blockOf('sort')

  it('says why after placing, keeps the card, and offers the next one', async () => {
    const { root } = await mountBlock({ block })
    await tap(root, 'button', 'Stop sign')
    expect(said(root)).toBe('Worth another thought. You can move the card. This is about the game. Nobody hurries you or hides anything.')
    await tap(root, 'button', 'Plain request')
    expect(said(root)).toMatch(/^It belongs here\./)
    await tap(root, 'button', 'Next card')
    expect(wordsOf(document.activeElement)).toBe('Card 2 of 8 "Don\'t tell anyone that we are friends."')
    expect(said(root)).toBe('')
  })

  it('lists placed cards under their piles, and a tap takes one up again', async () => {
    const { root } = await mountBlock({ block })
    await tap(root, 'button', 'Plain request')
    await tap(root, 'button', 'Next card')
    await tap(root, 'button', 'Move: "Can you help me finish the bridge?"')
    expect(wordsOf(document.activeElement)).toContain('Card 1 of 8')
    expect(allByRole(root, 'button', 'Move: "Can you help me finish the bridge?"')).toEqual([])
  })

  it('is done once when all cards lie somewhere', async () => {
    const { root, done } = await mountBlock({ block })
    for (const card of block.cards) {
      expect(done()).toBe(0)
      await tap(root, 'button', 'I will ask a grown-up')
      if (card !== block.cards.at(-1))
        await tap(root, 'button', 'Next card')
    }
    expect(said(root)).toContain('All cards are placed.')
    await tap(root, 'button', 'Stop sign')
    expect(done()).toBe(1)
  })

  it('shows every card with its why where no script runs', async () => {
    const page = document.createElement('div')
    page.innerHTML = await prerender({ block })
    const answers = [...page.querySelectorAll('details.without-scripts')].map(wordsOf)
    expect(answers).toEqual(block.cards.map(card => `Why ${card.why}`))
  })
})

it('steps are done when all are ticked', async () => {
  const { root, done } = await mountBlock({ block: blockOf('steps') })
  await tap(root, 'checkbox', '0–5 min Stop answering.')
  expect(done()).toBe(0)
  await tap(root, 'checkbox', '5–15 min Save the chat.')
  expect(done()).toBe(1)
  expect(said(root)).toBe('All steps are ticked.')
})

it('rehearsing is done when it has been said aloud', async () => {
  const { root, done } = await mountBlock({ block: blockOf('rehearse') })
  await tap(root, 'button', 'Said aloud')
  expect(done()).toBe(1)
  expect(said(root)).toBe('Good. Now these words are easier to remember.')
})

describe.each(['talk', 'closing'] as const)('%s', (type) => {
  it('is done when its end has come into sight, once', async () => {
    const sights: ((entries: readonly { isIntersecting: boolean }[]) => void)[] = []
    vi.stubGlobal('IntersectionObserver', class {
      constructor(callback: typeof sights[number]) {
        sights.push(callback)
      }

      observe = () => {}
      disconnect = () => sights.splice(0)
    })
    const { done } = await mountBlock({ block: blockOf(type) })
    sights[0]?.([{ isIntersecting: false }])
    expect(done()).toBe(0)
    sights[0]?.([{ isIntersecting: true }])
    sights[0]?.([{ isIntersecting: true }])
    expect(done()).toBe(1)
  })
})

describe('who helps', () => {
  const block = blockOf('closing')

  it('offers the first number to call and the way to all others', async () => {
    const { root } = await mountBlock({ block })
    expect(byRole(root, 'link', 'Call 8-800-2000-122').getAttribute('href')).toBe('tel:88002000122')
    expect(byRole(root, 'link', 'More numbers and chats').getAttribute('href')).toBe('/en/help/')
    expect(allByRole(root, 'link', 'Call 112')).toEqual([])
  })

  it('never shows a number that may not be shown', async () => {
    const { root } = await mountBlock({ block, line: { display: 'do-not-show-number' } })
    expect(wordsOf(root)).not.toContain('8-800')
    expect(root.innerHTML).not.toContain('tel:')
  })

  it('says when a number was checked where that has to be said', async () => {
    const line = { display: 'show-with-verify-date', checked: '2025-09-07', country: 'ru' } as const
    for (const face of ['view', 'slide', 'print'] as const) {
      const { root } = await mountBlock({ block, line, face, idea: { id: 'help' } })
      await settle()
      expect(wordsOf(root)).toContain('This number was checked on 7 September 2025. If it does not answer, there is 112.')
    }
  })
})

it.each(['slide', 'print'] as const)('a step keeps its label apart from its words (%s)', async (face) => {
  const { root } = await mountBlock({ block: blockOf('steps'), face, idea: { id: 'stop' } })
  expect(root.textContent).toContain('0–5 min Stop answering.')
})

describe('on paper', () => {
  it.each(['quiz', 'recall', 'decide', 'sort', 'story'] as const)('the answers of %s stand in the answer key only', async (type) => {
    const block = blockOf(type)
    const { root } = await mountBlock({ block, face: 'print' })
    const key = root.querySelector('.answer-key')
    const sentences = JSON.stringify(block).match(/"(?:feedback|answer|why|right)":"(?:[^"\\]|\\.)*"/g)!
      .map(pair => Object.values(JSON.parse(`{${pair}}`) as Record<string, string>)[0]!)
      .filter(sentence => sentence.length > 12)
    const inKey = sentences.filter(sentence => wordsOf(key).includes(sentence))
    expect(inKey.length).toBeGreaterThan(1)
    key?.remove()
    for (const sentence of sentences)
      expect(wordsOf(root)).not.toContain(sentence)
  })
})
