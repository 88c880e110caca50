import { afterEach, describe, expect, it } from 'vitest'
import { createApp, h, shallowRef, type Component } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { createMessages, learn, loadMessages } from '~/app/messages'
import { contentsKey, deskKey, localeKey, storageKey } from '~/composables/keys'
import { createPageContents } from '~/composables/useContent'
import type { Desk } from '~/data/open-desk'
import { packReader } from '~/data/pack-reader'
import { inLocale } from '~/domain/locale'
import { makeSession } from '~/domain/session/make-session'
import { sessionAddress } from '~/domain/session/session-address'
import NotesPage from '~/features/sessions/NotesPage.vue'
import PlansPage from '~/features/sessions/PlansPage.vue'
import SessionPage from '~/features/sessions/SessionPage.vue'
import { readSeeds } from '../../tools/seeds'
import { settle } from '../support/blocks'
import { deskService, memoryDesk, SESSION_ID } from '../support/desk'
import { allByRole, byRole, tap, wordsOf } from '../support/roles'

const pack = inLocale(await readSeeds('seeds'), 'en')
const planned = makeSession({ audience: 'c', youngest: 12, minutes: 45, wall: 'window', lessons: ['c3'], label: 'lighthouse' }, pack.plans, [], { id: SESSION_ID, group: 'aaaaaaaa-0000-4000-8000-000000000001', now: 5 })
const closing: (() => void)[] = []

afterEach(() => {
  while (closing.length)
    closing.pop()!()
})

const empty: Component = { render: () => null }

async function open(path: string, desk: Desk) {
  const words = createMessages('en', await loadMessages('en'))
  await learn(words.global, 'en')
  await learn(words.global, 'en', { sign: 'sessions.title', load: () => import('~/app/session-messages-en') })
  const reader = async () => packReader(pack)
  const contents = createPageContents()
  contents.set('/en/sessions/', pack.plans)
  const router = createRouter({ history: createMemoryHistory(), routes: [
    { path: '/en/sessions/', component: PlansPage },
    { path: '/en/sessions/:id/', component: SessionPage },
    { path: '/en/sessions/:id/notes/', component: NotesPage },
    { path: '/:rest(.*)*', component: empty },
  ] })
  await router.push(path)
  const root = document.body.appendChild(document.createElement('main'))
  const app = createApp({ render: () => h(RouterView, { key: router.currentRoute.value.path }) })
  app.use(words).use(router)
  app.provide(localeKey, 'en').provide(deskKey, { desk: deskService(desk) }).provide(contentsKey, contents)
  app.provide(storageKey, { reader, isReady: () => true, trouble: shallowRef(), start: async () => undefined })
  app.mount(root)
  closing.push(() => {
    app.unmount()
    root.remove()
  })
  await settle()
  await settle()
  return { root, router }
}

async function deskWithPlan(): Promise<Desk> {
  const desk = memoryDesk()
  await desk.sessions.put(planned)
  return desk
}

describe('the plan of a session', () => {
  const path = sessionAddress.plan('en', SESSION_ID)

  it('is changed by hand, with sums that are always right, and every step can be taken back', async () => {
    const desk = await deskWithPlan()
    const { root } = await open(path, desk)
    const press = async (name: string) => {
      allByRole(root, 'button').find(button => (button.getAttribute('aria-label') ?? wordsOf(button)) === name)!.click()
      await settle()
    }
    const total = () => wordsOf(root.querySelector('[data-total]'))
    expect(total()).toBe('45 min of 45')
    await press('One minute longer')
    expect(total()).toBe('46 min of 45')
    expect(wordsOf(root)).toContain('The plan is 1 min longer than the session.')
    await press('Take out')
    expect((await desk.sessions.get(SESSION_ID))!.parts).toHaveLength(planned.parts.length - 1)
    await tap(root, 'button', 'Undo')
    await tap(root, 'button', 'Undo')
    expect(total()).toBe('45 min of 45')
    expect((await desk.sessions.get(SESSION_ID))!.parts).toEqual(planned.parts)
  })

  it('is made again for another group, with nothing of this day', async () => {
    const desk = await deskWithPlan()
    const { root, router } = await open(path, desk)
    await tap(root, 'button', 'The same for another group')
    const copies = (await desk.sessions.all()).filter(({ id }) => id !== SESSION_ID)
    expect(copies).toHaveLength(1)
    expect(copies[0]).toMatchObject({ parts: planned.parts, ticked: [], contacts: {} })
    expect(copies[0]!.group).not.toBe(planned.group)
    expect(router.currentRoute.value.path).toBe(sessionAddress.plan('en', copies[0]!.id))
  })

  it('is taken away and brought back whole', async () => {
    const desk = await deskWithPlan()
    const { root } = await open(path, desk)
    await tap(root, 'button', 'Delete')
    expect(await desk.sessions.all()).toEqual([])
    expect(wordsOf(root)).toContain('The session "Lighthouse" is deleted.')
    await tap(root, 'button', 'Undo')
    expect(await desk.sessions.all()).toEqual([planned])
  })

  it('says so when a step could not be kept, and loses nothing of what was there', async () => {
    const desk = await deskWithPlan()
    const full: Desk = { ...desk, sessions: { ...desk.sessions, change: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) } }
    const { root } = await open(path, full)
    await tap(root, 'checkbox', 'A responsible adult is in the room.')
    expect(wordsOf(root)).toContain('Everything before it is safe.')
    expect(await desk.sessions.get(SESSION_ID)).toEqual(planned)
  })

  it('does not start while something required is open, and names it', async () => {
    const desk = await deskWithPlan()
    const { root } = await open(path, desk)
    await tap(root, 'button', 'Start the session')
    const alert = [...root.querySelectorAll('[role=alert]')].map(wordsOf).join(' ')
    expect(alert).toContain('There is a second adult: no volunteer leads alone.')
    expect(alert).toContain('Fill in who can be reached today.')
    expect((await desk.sessions.get(SESSION_ID))!.run).toBeUndefined()
  })

  it('says what is wrong with a contact, keeps what was typed, and offers no free text but for adults', async () => {
    const desk = await deskWithPlan()
    const { root } = await open(path, desk)
    const [who, phone] = [...root.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])')]
    for (const [field, typed] of [[who!, 'Anna Sergeevna'], [phone!, 'later']] as const) {
      field.value = typed
      field.dispatchEvent(new Event('input'))
      field.dispatchEvent(new Event('change'))
      await settle()
    }
    expect(wordsOf(root)).toContain('Check the phone: it needs digits one can call.')
    expect((await desk.sessions.get(SESSION_ID))!.contacts.responsible).toEqual({ who: 'Anna Sergeevna', phone: 'later' })
    expect(root.querySelectorAll('textarea, [contenteditable], input[type=text]')).toHaveLength(root.querySelectorAll('input[type=tel]').length)
  })
})

describe('the notes of a session', () => {
  const running = { ...planned, run: { started: 0, pausedFor: 0, slide: 'note:c3/recall/', stage: 0, isResting: false, reached: { note: 0 }, lit: 0 } }

  it('stay behind a curtain on a mirrored phone until somebody draws it', async () => {
    const desk = memoryDesk()
    await desk.sessions.put({ ...running, wall: 'mirror' })
    const { root } = await open(sessionAddress.notes('en', SESSION_ID), desk)
    const lead = pack.plans.find(({ id }) => id === planned.plan)!.parts[0]!.text
    expect(root.innerHTML).not.toContain(lead.slice(0, 20))
    await tap(root, 'button', 'The projector is covered, show the notes')
    expect(wordsOf(root)).toContain(lead.slice(0, 20))
  })

  it('open at the slide where the device left off, whatever the version of the content', async () => {
    const desk = memoryDesk()
    await desk.sessions.put(running)
    const { root } = await open(sessionAddress.notes('en', SESSION_ID), desk)
    expect(wordsOf(byRole(root, 'heading', 'What to say and do'))).not.toBe('')
    expect(wordsOf(root.querySelector('h1'))).toBe('Opening')
    expect(allByRole(root, 'button').some(button => wordsOf(button) === 'Next')).toBe(true)
  })
})
