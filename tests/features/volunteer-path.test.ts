import axe from 'axe-core'
import { createSSRApp, h, nextTick, shallowRef, type App } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMessages, learn, loadMessages } from '~/app/messages'
import { localeKey, progressKey, settingsKey } from '~/composables/keys'
import { createProgress } from '~/composables/useProgress'
import type { SettingsService } from '~/composables/useSettings'
import type { ProgressStore } from '~/data/personal-db'
import type { Locale } from '~/domain/locale'
import type { Progress } from '~/domain/progress'
import { DEFAULT_SETTINGS, type Keeping, type Settings } from '~/domain/settings'
import { UNITS } from '~/domain/volunteer-path'
import VolunteerPath from '~/features/guides/VolunteerPath.vue'
import { byRole, said, wordsOf } from '../support/roles'

const GUIDES = UNITS.map(id => ({ id, audience: 'v' as const, mark: 16 as const, title: `Title of ${id}`, picture: 'ledger', summary: `Summary of ${id}`, minutes: 10 }))

let app: App | undefined

afterEach(() => {
  app?.unmount()
  app = undefined
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

/** The path of one language, with a device that already holds these rows. */
async function pathApp(locale: Locale, { rows = [] as Progress[], keeping = 'ordinary' as Keeping } = {}) {
  const kept = new Map(rows.map(row => [row.lesson, row]))
  const store: ProgressStore = { all: async () => [...kept.values()], put: async row => void kept.set(row.lesson, row), forget: async () => {}, forgetAll: async () => kept.clear() }
  const settings = { settings: shallowRef<Settings>({ ...DEFAULT_SETTINGS, keeping }), change: () => true, start: () => {} } satisfies SettingsService
  const progress = createProgress(settings, async () => store)
  const words = createMessages(locale, await loadMessages(locale))
  await learn(words.global, locale)
  const made = createSSRApp({ render: () => h('main', h(VolunteerPath, { guides: GUIDES })) })
  made.use(words).provide(localeKey, locale).provide(progressKey, progress).provide(settingsKey, settings)
  return { made, kept, progress }
}

async function open(options: Parameters<typeof pathApp>[1] = {}, locale: Locale = 'en') {
  const { made, kept, progress } = await pathApp(locale, options)
  const root = document.body.appendChild(document.createElement('div'))
  root.innerHTML = await renderToString((await pathApp(locale, options)).made)
  document.documentElement.lang = locale
  app = made
  made.mount(root)
  await progress.start()
  await nextTick()
  return { root, kept }
}

const PAIR = 'I have a partner. We have settled who leads and who observes.'

async function tick(root: Element, name: string) {
  byRole(root, 'checkbox', name).click()
  await new Promise(resolve => setTimeout(resolve))
}

describe.each(['ru', 'en'] as const)('the volunteer path in %s', (locale) => {
  it('is accessible by the rules of axe, and taken over without a difference', async () => {
    const warn = vi.spyOn(console, 'warn')
    const { root } = await open({}, locale)
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    expect(warn).not.toHaveBeenCalled()
    expect(root.querySelectorAll('ol > li')).toHaveLength(7)
  })
})

describe('the volunteer path', () => {
  it('shows which parts are done, how long the others take and how many steps are left', async () => {
    const { root } = await open({ rows: [{ lesson: 'v1', step: 'check', isDone: true }, { lesson: 'v2', step: 'check', isDone: true }] })
    expect(wordsOf(root)).toContain('2 of 7 done')
    expect(wordsOf(root)).toContain('about 50 minutes to go')
    expect([...root.querySelectorAll('ol > li')].filter(part => wordsOf(part).includes('self-check done'))).toHaveLength(2)
    expect(said(root)).toBe('10 steps left before your first session')
  })

  it('keeps a tick, and takes it back', async () => {
    const { root, kept } = await open()
    await tick(root, PAIR)
    expect(said(root)).toBe('11 steps left before your first session')
    expect([...kept.values()]).toEqual([{ lesson: 'path-pair', step: 'ticked', isDone: false }])
    await tick(root, PAIR)
    expect(said(root)).toBe('12 steps left before your first session')
    expect((await open({ rows: [...kept.values()] })).root.querySelectorAll('input:checked')).toHaveLength(0)
  })

  it('keeps nothing when nothing is to be remembered, and says so', async () => {
    const { root, kept } = await open({ keeping: 'none' })
    await tick(root, PAIR)
    expect(said(root)).toBe('11 steps left before your first session')
    expect([...kept.keys()]).toEqual([])
    expect(wordsOf(root)).toContain('The settings say to remember nothing')
  })

  it('asks for no name: the certificate is filled in on paper', async () => {
    const { root } = await open()
    expect(root.querySelectorAll('input:not([type=checkbox]), textarea')).toHaveLength(0)
    expect(wordsOf(root.querySelector('details'))).toContain('Supervisor\'s signature:')
  })
})
