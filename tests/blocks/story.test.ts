import { describe, expect, it } from 'vitest'
import { blockOf, mountBlock, prerender } from '../support/blocks'
import { allByRole, byRole, tap, wordsOf } from '../support/roles'

const story = blockOf('story')

describe('a story', () => {
  it('shows its note first and begins with the teller', async () => {
    const { root } = await mountBlock({ block: story })
    expect(wordsOf(root)).toMatch(/^Comet on the team This story is made up\..*Evening\. You are building/)
  })

  it('answers a choice where it was made and puts the focus on what is new', async () => {
    const { root } = await mountBlock({ block: story })
    await tap(root, 'button', 'Read on')
    await tap(root, 'button', '"What for?"')
    const newest = root.querySelector('[data-newest]')
    expect(document.activeElement).toBe(newest)
    expect(wordsOf(newest)).toBe('Your answer "What for?" A good question. You may always ask it. Comet Where do you live? Which school do you go to?')
    expect(root.querySelectorAll('[data-newest]').length).toBe(1)
  })

  it('gives no picture to the one who presses, and one to friends and grown-ups', async () => {
    const { root } = await mountBlock({ block: story })
    await tap(root, 'button', 'Read on')
    const bubbles = [...root.querySelectorAll('.line')]
    expect(bubbles.map(bubble => [wordsOf(bubble.querySelector('.name')), bubble.querySelectorAll('svg').length])).toEqual([['Comet', 0]])
    const printed = document.createElement('div')
    printed.innerHTML = await prerender({ block: story })
    const faces = new Map([...printed.querySelectorAll('.line')].map(bubble => [wordsOf(bubble.querySelector('.name')), bubble.querySelectorAll('svg').length]))
    expect(faces.get('Comet')).toBe(0)
    expect(faces.get('Grandma')).toBe(1)
    expect(faces.get('Amina')).toBe(1)
  })

  it('pauses to a calm card and goes on where it was', async () => {
    const { root } = await mountBlock({ block: story })
    await tap(root, 'button', 'Read on')
    await tap(root, 'button', 'Pause')
    expect(wordsOf(document.activeElement)).toContain('Pause. Breathe out.')
    expect(wordsOf(root)).not.toContain('diamond')
    await tap(root, 'button', 'Continue')
    expect(wordsOf(document.activeElement)).toContain('diamond')
  })

  it('takes one step back, and begins again', async () => {
    const { root } = await mountBlock({ block: story })
    expect(allByRole(root, 'button', 'One step back')).toEqual([])
    await tap(root, 'button', 'Read on')
    await tap(root, 'button', '"Thanks!"')
    await tap(root, 'button', 'One step back')
    expect(byRole(root, 'button', '"Thanks!"')).toBeTruthy()
    await tap(root, 'button', 'From the beginning')
    expect(byRole(root, 'button', 'Read on')).toBeTruthy()
    expect(wordsOf(document.activeElement)).toContain('Evening.')
  })

  it('ends with its paragraphs, who helps, and questions for grown-ups; then it is done', async () => {
    const { root, done } = await mountBlock({ block: story })
    for (const answer of ['Read on', '"Thanks!"', '"I don\'t write about school in games."'])
      await tap(root, 'button', answer)
    expect(done()).toBe(0)
    await tap(root, 'button', 'Call Grandma and show the chat.')
    expect(done()).toBe(1)
    expect(wordsOf(root)).toContain('There is tea and jam on the table.')
    expect(byRole(root, 'link', 'Call 8-800-2000-122').getAttribute('href')).toBe('tel:88002000122')
    expect(wordsOf(root.querySelector('details'))).toContain('What did Grandma say that helped?')
  })
})

describe('a story without scripts', () => {
  it('is a gamebook whose every link leads to a node', async () => {
    const page = document.createElement('div')
    page.innerHTML = await prerender({ block: story })
    const links = [...page.querySelectorAll('a[href^="#"]')].map(link => link.getAttribute('href')!.slice(1))
    expect(links.length).toBeGreaterThan(20)
    for (const id of links)
      expect(page.querySelector(`[id="${id}"]`), id).not.toBeNull()
    for (const node of story.nodes)
      expect(page.querySelectorAll(`[id="${story.id}-${node.id}"]`).length).toBe(1)
  })

  it('becomes a chat as soon as scripts run', async () => {
    const { root } = await mountBlock({ block: story })
    expect(root.querySelectorAll('a[href^="#"]').length).toBe(0)
  })
})
