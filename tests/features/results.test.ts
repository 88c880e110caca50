import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp, h, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createMessages, learn, loadMessages } from '~/app/messages'
import { deskKey, localeKey, storageKey } from '~/composables/keys'
import type { Desk } from '~/data/open-desk'
import { packReader } from '~/data/pack-reader'
import { inLocale, type Locale } from '~/domain/locale'
import { sessionAddress } from '~/domain/session/session-address'
import ResultsPage from '~/features/sessions/ResultsPage.vue'
import { readSeeds } from '../../tools/seeds'
import { settle } from '../support/blocks'
import { aSession, deskService, memoryDesk, SESSION_ID } from '../support/desk'
import { allByRole, byRole, tap, wordsOf } from '../support/roles'

const pack = await readSeeds('seeds')
const closing: (() => void)[] = []

afterEach(() => {
  while (closing.length)
    closing.pop()!()
  vi.unstubAllGlobals()
})

async function open(desk: Desk, locale: Locale = 'en'): Promise<HTMLElement> {
  const reader = async () => packReader(inLocale(pack, locale))
  vi.stubGlobal('fetch', async (address: string) => Response.json(inLocale(pack, address.includes('ru.json') ? 'ru' : 'en')))
  const words = createMessages(locale, await loadMessages(locale))
  await learn(words.global, locale)
  await learn(words.global, locale, { sign: 'results.title', load: language => language === 'ru' ? import('~/app/session-messages-ru') : import('~/app/session-messages-en') })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:locale/sessions/:id/results/', component: ResultsPage }] })
  await router.push(sessionAddress.results(locale, SESSION_ID))
  const root = document.body.appendChild(document.createElement('main'))
  const app = createApp({ render: () => h(ResultsPage) })
  app.use(words).use(router)
  app.provide(localeKey, locale).provide(deskKey, { desk: deskService(desk) })
  app.provide(storageKey, { reader, isReady: () => true, trouble: shallowRef(), start: async () => undefined })
  app.mount(root)
  closing.push(() => {
    app.unmount()
    root.remove()
  })
  await settle()
  await vi.dynamicImportSettled()
  await settle()
  return root
}

async function deskWith(session = aSession()): Promise<Desk> {
  const desk = memoryDesk()
  await desk.sessions.put(session)
  return desk
}

const field = (root: Element, label: string) => [...root.querySelectorAll('input')].find(input => wordsOf(input.labels?.[0]) === label)!

async function type(root: Element, label: string, typed: string) {
  const input = field(root, label)
  input.value = typed
  input.dispatchEvent(new Event('change'))
  await settle()
}

const wave = (root: Element, name: string) => allByRole(root, 'button').find(button => wordsOf(button).startsWith(name))!

async function openWave(root: Element, name: string) {
  wave(root, name).click()
  await settle()
}

/** Count one question of band C for everyone. */
async function countFirst(root: Element, name: string, people: number, agree: number, disagree: number) {
  await openWave(root, name)
  await type(root, 'How many people answer?', String(people))
  await tap(root, 'button', 'Next question')
  await type(root, 'Agree', String(agree))
  await type(root, 'Disagree', String(disagree))
}

describe('counting before and after', () => {
  it('writes every tap at once, from the first on, and takes the last one back', async () => {
    const desk = await deskWith()
    const root = await open(desk)
    await openWave(root, 'Before')
    await tap(root, 'button', 'One more: How many people answer?')
    expect(await desk.surveys.all()).toEqual([{ id: aSession().group, set: 'before-after-c', waves: { before: { people: 1, answers: {} } } }])
    await type(root, 'How many people answer?', '12')
    await tap(root, 'button', 'Next question')
    await tap(root, 'button', 'One more: Strongly agree')
    await tap(root, 'button', 'One more: Strongly agree')
    expect(field(root, 'Strongly agree').value).toBe('2')
    expect(allByRole(root, 'status').map(wordsOf)).toContain('2 of 12 answered. Skipped: 10.')
    await tap(root, 'button', 'Take back the last change')
    expect((await desk.surveys.all())[0]!.waves.before).toEqual({ people: 12, answers: { 'who-manipulates': { 'strongly-agree': 1 } } })
  })

  it('lets two tabs count one question and loses nothing; an undo takes back only its own', async () => {
    const desk = await deskWith()
    const [one, other] = [await open(desk), await open(desk)]
    for (const tab of [one, other])
      await openWave(tab, 'Before')
    for (const tab of [one, other])
      await tap(tab, 'button', 'One more: How many people answer?')
    expect(field(one, 'How many people answer?').value).toBe('2')
    await tap(one, 'button', 'Take back the last change')
    expect(field(other, 'How many people answer?').value).toBe('1')
  })

  it('refuses what is no number, and says which question has more answers than people', async () => {
    const root = await open(await deskWith())
    await openWave(root, 'Before')
    await type(root, 'How many people answer?', '2000')
    expect(wordsOf(root.querySelector('[role=alert]'))).toBe('A whole number from 0 to 999, please. The number before it stays.')
    await type(root, 'How many people answer?', '10')
    await tap(root, 'button', 'Next question')
    await type(root, 'Agree', '11')
    expect(wordsOf(root.querySelector('.problem'))).toMatch(/^Before: more answers than people \(11 of 10\)\. Please count again: A person your own age/u)
  })

  it('goes on where nothing is counted yet, and deletes a wave with an undo', async () => {
    const root = await open(await deskWith())
    await countFirst(root, 'Before', 12, 6, 6)
    await openWave(root, 'Before')
    await openWave(root, 'Before')
    expect(wordsOf(root)).toContain('Question 2 of 8')
    await tap(root, 'button', 'Delete these counts')
    expect(wordsOf(wave(root, 'Before'))).toBe('Before Not counted yet')
    await tap(root, 'button', 'Take back the last change')
    expect(wordsOf(wave(root, 'Before'))).toBe('Before 1 of 8 questions counted')
  })
})

describe('the shares', () => {
  it('of ten and more stand in bars and table, with the difference; of nine there is nothing', async () => {
    const root = await open(await deskWith())
    await countFirst(root, 'Before', 9, 9, 0)
    expect(wordsOf(root)).toContain('Fewer than ten people: no report.')
    expect(root.querySelector('table')).toBeNull()
    expect(wordsOf(root)).not.toMatch(/\d %/u)
    await openWave(root, 'Before')
    await countFirst(root, 'After', 12, 9, 3)
    const cells = () => [...root.querySelectorAll('figure tbody td')].map(wordsOf)
    expect(cells()).toEqual(['75 %; answered 12, skipped 0'])
    await openWave(root, 'After')
    await openWave(root, 'Before')
    await tap(root, 'button', 'Back')
    await tap(root, 'button', 'Back')
    await type(root, 'How many people answer?', '12')
    await tap(root, 'button', 'Next question')
    await type(root, 'Disagree', '3')
    await type(root, 'Agree', '7')
    expect(cells()).toEqual(['70 %; answered 10, skipped 2', '75 % (+5); answered 12, skipped 0'])
    expect(wordsOf(root.querySelector('.sheet[lang=ru]'))).toMatch(/75 % \+5.*не доказывает, что риска стало меньше/u)
    expect(wordsOf(root.querySelector('.sheet[lang=en]'))).toMatch(/75 % \+5.*does not prove that there is less risk/u)
  })

  it('remind of a pause when more than one in ten feels bad', async () => {
    const desk = await deskWith()
    await desk.surveys.put({ id: aSession().group, set: 'before-after-c', waves: { after: { people: 12, answers: {}, mood: { good: 10, bad: 1 } } } })
    const root = await open(desk)
    expect(wordsOf(root)).not.toContain('More than one in ten feels bad.')
    await openWave(root, 'After')
    for (let step = 0; step < 8; step += 1)
      await tap(root, 'button', 'Next question')
    await tap(root, 'button', 'One more: Bad or unpleasant')
    expect(wordsOf(root.querySelector('.callout'))).toContain('More than one in ten feels bad.')
  })
})

describe.each(['ru', 'en'] as const)('the page in %s', (locale) => {
  it('is accessible by the rules of axe, and can take no free text', async () => {
    const desk = await deskWith(aSession({ tallies: { 'c3/care-or-control/where-are-you': { care: 9 } } }))
    const root = await open(desk, locale)
    wave(root, locale === 'ru' ? 'До' : 'Before').click()
    await settle()
    expect([...root.querySelectorAll('input, textarea, select, [contenteditable]')].filter(input => input.getAttribute('inputmode') !== 'numeric')).toEqual([])
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})

describe('the page', () => {
  it('says so when there are no questions for those who came', async () => {
    const root = await open(await deskWith(aSession({ audience: 'l' })))
    expect(wordsOf(root)).toContain('There are no before-and-after questions for these people.')
  })

  it('leads on when the session is not on this device', async () => {
    const root = await open(memoryDesk())
    expect(wordsOf(root.querySelector('h1'))).toBe('This session is not on this device')
    expect(byRole(root, 'link').getAttribute('href')).toBe('/en/sessions/')
  })

  it('tells what the room said, small counts hidden', async () => {
    const story = pack.lessons.find(({ id }) => id === 'c3')!.blocks.find(block => block.type === 'story')!
    const node = story.nodes.find(each => 'choices' in each && (each.choices?.length ?? 0) > 1)!
    const root = await open(await deskWith(aSession({ tallies: { [`c3/${story.id}/${node.id}`]: { a: 14, b: 3 } } })))
    expect([...root.querySelectorAll('dd')].map(wordsOf).slice(0, 2)).toEqual(['14', 'fewer than 5'])
  })
})
