import { describe, expect, it } from 'vitest'
import type { LocalQuiz } from '~/domain/content/local-blocks'
import { blockOf, mountBlock, prerender, settle } from '../support/blocks'
import { allByRole, byRole, said, tap, wordsOf } from '../support/roles'

/** The quiz of lesson b2 with its items of one kind only. */
function quizOf(kind: LocalQuiz['items'][number]['kind']): LocalQuiz {
  const quiz = blockOf('quiz')
  return { ...quiz, items: quiz.items.filter(item => item.kind === kind).slice(0, 1) }
}

describe('a question with one answer', () => {
  it('answers the tap at once, and another answer may be tried', async () => {
    const { root } = await mountBlock({ block: quizOf('single') })
    await tap(root, 'button', 'What picture the person has.')
    expect(said(root)).toBe('You see the picture first. But anyone can pick any picture.')
    expect(byRole(root, 'button', 'What picture the person has.').getAttribute('aria-pressed')).toBe('true')
    await tap(root, 'button', 'What the person asks for.')
    expect(said(root)).toBe('Yes. The request says more than a name or a picture.')
    expect(byRole(root, 'button', 'What picture the person has.').getAttribute('aria-pressed')).toBe('false')
  })

  it('has its empty status regions before anything is said', async () => {
    const { root } = await mountBlock({ block: quizOf('single') })
    expect(allByRole(root, 'status').length).toBe(4)
    expect(said(root)).toBe('')
  })

  it('offers two answers to a statement', async () => {
    const { root } = await mountBlock({ block: quizOf('true-false') })
    await tap(root, 'button', 'This is not true')
    expect(said(root)).toContain('Nobody owes anything for a gift')
  })

  it('never calls an answer wrong', async () => {
    for (const locale of ['ru', 'en'] as const)
      expect(await prerender({ block: blockOf('quiz', locale), locale })).not.toMatch(/неправильн|неверн|ошибк|\bwrong\b|incorrect|балл|\bscore/i)
  })
})

describe('a question with several answers', () => {
  it('answers each chosen one after «Check», and says that there is more to find', async () => {
    const { root } = await mountBlock({ block: quizOf('multiple') })
    await tap(root, 'checkbox', '"Don\'t tell your mum."')
    expect(said(root)).toBe('')
    await tap(root, 'button', 'Check')
    expect(said(root)).toContain('Yes, this is a secret.')
    expect(said(root)).toContain('another look')
    await tap(root, 'checkbox', '"Send a photo right now."')
    await tap(root, 'checkbox', '"Let\'s meet at the park, just us."')
    await tap(root, 'button', 'Check')
    expect(said(root)).toContain('You have found them all.')
  })
})

describe('an order', () => {
  const texts = (root: Element) => [...root.querySelectorAll('li .text')].map(text => wordsOf(text).replace(/ in place$/, ''))

  it('moves a step by its buttons, keeps the focus there and says the new place', async () => {
    const { root, announced } = await mountBlock({ block: quizOf('order') })
    const second = texts(root)[1]!.replace(/^2\. /, '')
    await tap(root, 'button', `Move up: ${second}`)
    expect(texts(root)[0]).toBe(`1. ${second}`)
    expect(document.activeElement).toBe(byRole(root, 'button', `Move up: ${second}`))
    expect(announced.value).toBe(`${second} Now at place 1 of 4.`)
  })

  it('says the right words when all steps are in place, and starts over on request', async () => {
    const { root } = await mountBlock({ block: quizOf('order') })
    await tap(root, 'button', 'Check')
    expect(said(root)).toContain('Nearly. A hint')
    for (const step of ['I show it to a grown-up.', 'I save the chat, the name and the time.', 'Stop: I do not answer.']) {
      for (let place = 4; place > 1; place -= 1)
        await tap(root, 'button', `Move up: ${step}`)
    }
    await tap(root, 'button', 'Check')
    expect(said(root)).toContain('That is it: stop, save, say.')
    expect(root.querySelectorAll('.in-place').length).toBe(4)
    await tap(root, 'button', 'Start over')
    expect(said(root)).toBe('')
    expect(texts(root)[0]).not.toBe('1. Stop: I do not answer.')
  })

  it('says nothing at the edge', async () => {
    const { root, announced } = await mountBlock({ block: quizOf('order') })
    await tap(root, 'button', `Move up: ${texts(root)[0]!.replace(/^1\. /, '')}`)
    expect(announced.value).toBe('')
  })
})

describe('a match', () => {
  it('shows which pairs are in place', async () => {
    const { root } = await mountBlock({ block: quizOf('match') })
    const give = async (left: string, right: string) => {
      const select = byRole(root, 'combobox', left) as HTMLSelectElement
      select.value = right
      select.dispatchEvent(new Event('change'))
      await settle()
    }
    await give('"This is just between us"', 'secret')
    await give('"Decide, you have one minute"', 'money')
    await tap(root, 'button', 'Check')
    expect(said(root)).toContain('Some match already.')
    expect([...root.querySelectorAll('li.card:has(.in-place) label')].map(wordsOf)).toEqual(['"This is just between us"'])
    await give('"Decide, you have one minute"', 'hurry')
    await give('"Send me a little"', 'money')
    await give('"I\'ll wait for you at the station"', 'meeting')
    await tap(root, 'button', 'Check')
    expect(said(root)).toContain('All matched.')
  })
})

describe.each(['recall', 'decide'] as const)('%s', (type) => {
  it('offers the way on after an answer, focuses the next question, and is done after the last', async () => {
    const { root, done } = await mountBlock({ block: blockOf(type) })
    const answer = () => root.querySelector<HTMLElement>('[data-current] .choice')!.click()
    expect(allByRole(root, 'button', 'Next question')).toEqual([])
    answer()
    await settle()
    await tap(root, 'button', 'Next question')
    expect(document.activeElement).toBe(root.querySelector('[data-current] h3'))
    answer()
    await settle()
    expect(done()).toBe(0)
    await tap(root, 'button', 'Finish')
    expect(done()).toBe(1)
    expect(said(root)).toContain('That was the last question.')
    await tap(root, 'button', 'Previous question')
    expect(byRole(root, 'button', 'Next question')).toBeTruthy()
  })
})

describe.each(['quiz', 'recall', 'decide'] as const)('%s without scripts', (type) => {
  it('can be read with every answer unfolding, and leaves no trace once scripts run', async () => {
    const block = blockOf(type)
    const page = document.createElement('div')
    page.innerHTML = await prerender({ block })
    const answers = [...page.querySelectorAll('details.without-scripts')].map(wordsOf).join(' ')
    const feedbacks = JSON.stringify(block).match(/"(?:feedback|answer)":"(?:[^"\\]|\\.)*"/g)!.map(pair => (JSON.parse(`{${pair}}`) as Record<string, string>))
    for (const feedback of feedbacks)
      expect(answers).toContain(Object.values(feedback)[0])
    const { root } = await mountBlock({ block })
    expect(root.querySelectorAll('.without-scripts').length).toBe(0)
  })
})
