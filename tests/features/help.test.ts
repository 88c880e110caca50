import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { LocalHelpline } from '~/domain/content/pack'
import { numbersText } from '~/features/help/numbers-text'
import { aLine, LINES } from '../support/help'
import { helpApp, openHelp, prerenderHelp } from '../support/help-page'

type Opened = Awaited<ReturnType<typeof openHelp>>

let page: Opened | undefined

/** Only the clock stands still; axe and Vue keep their timers. */
beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-20T14:30Z'), toFake: ['Date'] }))

afterEach(() => {
  page?.close()
  page = undefined
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function open(locale: 'ru' | 'en' = 'en', lines: readonly LocalHelpline[] = LINES): Promise<HTMLElement> {
  page = await openHelp(locale, lines)
  return page.root
}

const all = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
const cardOf = (root: ParentNode, id: string) => all(root, '.card').find(card => words(card).includes(`Name of ${id}`))!

async function choose(root: ParentNode, index: number, value: string) {
  const select = all(root, 'select')[index] as HTMLSelectElement
  select.value = value
  select.dispatchEvent(new Event('change'))
  await nextTick()
}

describe.each(['ru', 'en'] as const)('the help page in %s', (locale) => {
  it('shows every line once, under one main heading', async () => {
    const root = await open(locale)
    expect(all(root, 'h1')).toHaveLength(1)
    for (const { name } of LINES)
      expect(all(root, 'h4, .call > p').filter(title => words(title).startsWith(name))).toHaveLength(1)
  })

  it('is accessible by the rules of axe', async () => {
    const root = await open(locale)
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  it('is taken over by the app without a difference', async () => {
    const html = await prerenderHelp(locale, LINES)
    const warn = vi.spyOn(console, 'warn')
    const error = vi.spyOn(console, 'error')
    const root = document.createElement('div')
    root.innerHTML = html
    const heading = root.querySelector('h1')
    const { app } = await helpApp(locale, LINES, { hydrate: true })
    app.mount(root)
    expect(root.querySelector('h1')).toBe(heading)
    await nextTick()
    app.unmount()
    expect(warn).not.toHaveBeenCalled()
    expect(error).not.toHaveBeenCalled()
  })

  it('says nothing about this moment before it is live', async () => {
    const early = await prerenderHelp(locale, LINES)
    vi.setSystemTime(new Date('2099-01-01T03:00Z'))
    expect(await prerenderHelp(locale, LINES)).toBe(early)
  })
})

describe('numbers', () => {
  it('are links that dial, with the number as written and nothing else to see', async () => {
    const root = await open()
    const links = all(root, 'a[href^="tel:"]').map(link => [link.getAttribute('href'), words(link.querySelector('span'))])
    expect(links).toEqual([
      ['tel:112', '112'], ['tel:88002000122', '8-800-2000-122'], ['tel:124', '124'], ['tel:102', '102'],
      ['tel:0800500225', '0 800 500 225'], ['tel:08005002250', '0800 500 225 0'],
    ])
  })

  it('have the note before dialling beside them: cost, hours, recording, call list', async () => {
    const root = await open()
    for (const link of all(root, 'a[href^="tel:"]')) {
      const element = root.querySelector(`[id="${link.getAttribute('aria-describedby')}"]`)
      const note = words(element)
      expect(element?.closest('details')).toBeNull()
      expect(note).toContain('Free of charge')
      expect(note).toMatch(/Day and night|Hours differ by region|The hours are not known|14:00–17:00/)
      expect(note).toContain('Whether the call is recorded is not known')
      expect(note).toContain('The call stays in your call list.')
    }
  })

  it('name their country, to the eye and to the ear', async () => {
    const root = await open()
    expect(words(cardOf(root, 'ua-look-alike').querySelector('p'))).toBe('Ukraine')
    expect(words(cardOf(root, 'ua-look-alike').querySelector('a'))).toContain('Name of ua-look-alike, Ukraine')
    expect(words(cardOf(root, 'de-look-alike').querySelector('a'))).toContain('Germany')
  })

  it('are absent where none may be shown, on the page and in the file', async () => {
    const root = await open()
    expect(root.innerHTML).not.toMatch(/8-800-666|8800666/)
    expect(words(cardOf(root, 'ru-hidden'))).toContain('hidden.example')
    expect(numbersText(LINES, { title: '', country: () => '', facts: () => [] })).not.toContain('666')
  })
})

describe('sites', () => {
  it('open in a new tab, say so, and show the address as people read it', async () => {
    const root = await open()
    const link = cardOf(root, 'ru-adults').querySelector('a')
    expect(link?.getAttribute('href')).toBe('http://форма.example/')
    expect([link?.getAttribute('target'), link?.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer'])
    expect(words(link)).toBe('Open the site форма.example (in a new tab)')
  })

  it('are not linked when they are no web addresses', async () => {
    const root = await open('en', [aLine({ id: 'x', phones: [], url: 'javascript:alert(1)' })])
    expect(all(root, '.card a')).toEqual([])
  })
})

describe('how old a row is', () => {
  it('is marked after 180 days, and never in the prerendered page', async () => {
    const root = await open()
    expect(cardOf(root, 'de-look-alike').querySelector('.age')?.hasAttribute('data-shown')).toBe(true)
    expect(cardOf(root, 'ua-look-alike').querySelector('.age')?.hasAttribute('data-shown')).toBe(false)
    expect(await prerenderHelp('en', LINES)).not.toContain('data-shown')
  })

  it('shows the day, or says that it is not known', async () => {
    const root = await open()
    expect(words(cardOf(root, 'de-look-alike'))).toContain('Checked against sources on 24 February 2025')
    expect(words(cardOf(root, 'ru-102'))).toContain('The day it was checked is not known.')
  })

  it('names another number, and for 112 not 112 itself', async () => {
    const root = await open()
    expect(words(cardOf(root, 'ru-112'))).toContain('If 112 does not answer, call 102 (police) or 103 (ambulance).')
    expect(words(cardOf(root, 'ru-102'))).toContain('call 112')
    expect(words(cardOf(root, 'de-look-alike'))).toContain('this country\'s emergency service')
  })
})

describe('open now', () => {
  it('says until when a line is open, there and here', async () => {
    expect(words(cardOf(await open(), 'de-look-alike').querySelector('.status'))).toMatch(/^Open by the published hours until Fri,? 17:00 \(Fri,? 16:00 for you\)\.$/)
  })

  it('says when a closed line opens', async () => {
    vi.setSystemTime(new Date('2026-11-20T16:00Z'))
    expect(words(cardOf(await open('ru'), 'de-look-alike').querySelector('.status'))).toMatch(/^По расписанию закрыто до пн,? 14:00 \(у тебя пн,? 13:00\)\.$/)
  })
})

describe('looking for help', () => {
  it('narrows the list, keeps the first two lines and says how many are left', async () => {
    const root = await open()
    await choose(root, 1, 'ua')
    expect(all(root, 'h4').map(words)).toEqual(['Name of ua-look-alike', 'Name of int-picture'])
    expect(words(root.querySelector('[role=status]'))).toBe('2 services below')
    expect(cardOf(root, 'ru-112')).toBeDefined()
  })

  it('says so when there is nothing, and where the numbers are', async () => {
    const root = await open()
    await choose(root, 0, 'danger')
    await choose(root, 1, 'ua')
    expect(all(root, 'h4')).toEqual([])
    expect(words(root.querySelector('[role=status]'))).toContain('call the numbers at the top of the page')
  })

  it('leads without scripts to every group by links of the page', async () => {
    const root = await open()
    const targets = all(root, 'nav a').map(link => link.getAttribute('href')!.slice(1))
    expect(targets.length).toBeGreaterThan(3)
    expect(targets.filter(id => !root.querySelector(`[id="${id}"]`))).toEqual([])
  })
})

describe('taking the numbers along', () => {
  it('saves what is shown, under a name that tells nothing, and says so', async () => {
    const root = await open()
    let saved: Blob | undefined
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => { saved = blob as Blob; return 'blob:x' })
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { names.push(this.download) })
    await choose(root, 1, 'ua')
    all(root, 'button')[0]!.click()
    expect(names).toEqual(['tropinka.txt'])
    expect(page?.announcer.words.value).toBe('The file tropinka.txt is saved.')
    const text = await saved?.text()
    expect(text).toContain('Name of ua-look-alike (Ukraine)\n0 800 500 225\n')
    expect(text).toContain('124 — From mobiles only.')
    expect(text).not.toContain('Germany')
  })

  it('prints', async () => {
    window.print = vi.fn()
    const root = await open()
    all(root, 'button')[1]!.click()
    expect(window.print).toHaveBeenCalledOnce()
  })
})
