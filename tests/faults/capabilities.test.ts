import type { Page } from 'playwright-core'
import { sessionAddress } from '../../src/domain/session/session-address'
import { wordsOf } from '../e2e/support/sessions'
import { stillThere, takeAway } from './support/capabilities'
import { describeFaults } from './support/faults'
import { openNotes, vote, votesShown } from './support/notes'
import { HELD } from './support/used-profile'
import { until } from './support/until'
import type { World } from './support/world'

const ru = wordsOf('ru')

/** The browser has none of these, and the page shows it. */
async function without(world: World, paths: readonly string[], path: string): Promise<Page> {
  await world.inject(takeAway, paths)
  const page = await world.open(path)
  await prove(world, page, paths)
  return page
}

async function prove(world: World, page: Page, paths: readonly string[]): Promise<void> {
  world.prove(`none of ${paths.join(', ')}`, (await page.evaluate(stillThere, paths)).length === 0)
}

/** Plan a session, as a leader does. */
async function makeSession(page: Page): Promise<void> {
  await page.getByRole('button', { name: ru.make }).click()
  await page.waitForURL(/sessions\/[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}\/$/u)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

describeFaults('missing capabilities', (fault) => {
  fault('F67 no-js', { message: 'none', isOwnPage: true, isRepresentative: true }, async (world) => {
    const page = await world.context.newPage()
    const session = await world.context.newCDPSession(page)
    await session.send('Emulation.setScriptExecutionDisabled', { value: true })
    await page.goto(`${world.site.origin}/ru/lessons/c3/`)
    world.prove('no script ran', await page.getAttribute('html', 'data-script') === null)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('a[href="/ru/help/"]:visible').first().click()
    await page.locator('a[href="tel:112"]:visible').first().waitFor()
    await page.locator('.exit:visible').first().click()
    await page.waitForURL('**/calm/')
    return page
  })

  fault('F68 no-service-worker', { device: 'new', message: 'worker-missing', isRepresentative: true }, async (world) => {
    const page = await without(world, ['navigator.serviceWorker'], '/ru/lessons/b2/')
    await page.getByRole('link', { name: /Подарки с крючком/u }).first().click()
    await page.getByRole('heading', { level: 1, name: /Подарки с крючком/u }).waitFor()
    return page
  })

  fault('F69 speech-missing', { message: 'none' }, world => without(world, ['speechSynthesis', 'SpeechSynthesisUtterance'], '/ru/lessons/c3/'))

  fault('F71 share-clipboard-vibrate-missing', { message: 'none' }, world => without(world, ['navigator.share', 'navigator.clipboard', 'navigator.vibrate'], '/ru/help/'))

  fault('F71 no-wake-lock', { message: 'none' }, async (world) => {
    await world.inject(takeAway, ['navigator.wakeLock'])
    const page = await openNotes(world)
    await prove(world, page, ['navigator.wakeLock'])
    return page
  })

  fault('F71 wake-lock-refused', { message: 'none' }, async (world) => {
    await world.inject(() => {
      // An empty page has no lock.
      Object.assign(navigator.wakeLock ?? {}, { request: () => {
        window.hit?.()
        return Promise.reject(new DOMException('no', 'NotAllowedError'))
      } })
    })
    const page = await openNotes(world)
    await until('it was asked', () => world.hits)
    world.prove('it was refused', world.hits)
    return page
  })

  fault('F71 no-full-screen', { message: 'none', isOwnPage: true }, async (world) => {
    const page = await without(world, ['document.fullscreenEnabled', 'Element.prototype.requestFullscreen'], sessionAddress.present('ru', HELD.id))
    await page.locator('[data-wall]').waitFor()
    world.prove('nothing is offered that does not work', await page.getByRole('button', { name: ru.full_screen }).count() === 0)
    return page
  })

  fault('F71 no-broadcast-channel', { message: 'none' }, async (world) => {
    await world.inject(takeAway, ['BroadcastChannel'])
    const page = await openNotes(world)
    await prove(world, page, ['BroadcastChannel'])
    await vote(page, 0)
    world.prove('the vote counts', await votesShown(page, 0) === 8)
    await world.acknowledge(page)
    return page
  })

  fault('F71 no-web-locks', { device: 'new', message: 'none' }, async (world) => {
    const page = await without(world, ['navigator.locks'], '/ru/lessons/c3/')
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-stored'))
    return page
  })

  fault('F71 no-idle-callback', { message: 'none' }, world => without(world, ['requestIdleCallback'], '/ru/lessons/c3/'))

  fault('F71 no-navigation-api', { message: 'none' }, async (world) => {
    const page = await without(world, ['navigation'], '/ru/b/')
    await page.getByRole('link', { name: /Подарки с крючком/u }).first().click()
    await page.getByRole('heading', { level: 1, name: /Подарки с крючком/u }).waitFor()
    return page
  })

  fault('F72 no-random-uuid', { message: 'none', isRepresentative: true }, async (world) => {
    const page = await without(world, ['crypto.randomUUID'], '/ru/sessions/new/')
    await makeSession(page)
    await page.goto(`${world.site.origin}/ru/register/#new-reach`)
    await page.getByLabel('Тип места').waitFor()
    await world.acknowledge(page)
    return page
  })

  fault('F72 insecure-context', { device: 'new', message: 'worker-missing' }, async (world) => {
    const page = await without(world, ['crypto.randomUUID', 'crypto.subtle', 'caches', 'navigator.serviceWorker', 'navigator.locks', 'navigator.storage', 'navigator.wakeLock'], '/ru/sessions/new/')
    await makeSession(page)
    await world.acknowledge(page)
    return page
  })

  fault('F73 slow-phone', { device: 'new', message: 'none' }, async (world) => {
    const page = await world.open('/calm/', { isAsleep: true })
    const work = () => page.evaluate(() => {
      const once = () => {
        const start = performance.now()
        Array.from({ length: 2e5 }, (_, index) => Math.sqrt(index)).sort()
        return performance.now() - start
      }
      return Math.min(...Array.from({ length: 7 }, once))
    })
    const quick = await work()
    const session = await world.context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    world.prove('the same work takes longer', await work() > 2 * quick)
    await page.goto(`${world.site.origin}/ru/lessons/c3/`)
    await page.locator('html[data-stored]').waitFor({ timeout: 60_000 })
    await page.locator('[data-sequence] > [data-current] a.next').last().click()
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    return page
  })

  fault('F74 estimate-missing', { device: 'new', message: 'none' }, async (world) => {
    const page = await without(world, ['navigator.storage'], '/ru/lessons/c3/')
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-stored'))
    return page
  })

  fault('F75 print-missing', { message: 'none' }, async (world) => {
    const page = await without(world, ['print'], '/ru/help/')
    world.prove('nothing is offered that does not work', await page.getByRole('button', { name: 'Напечатать' }).first().isDisabled())
    return page
  })

  fault('F75 popup-blocked', { message: 'none', isRepresentative: true }, async (world) => {
    await world.inject(() => {
      window.open = () => {
        window.hit?.()
        return null
      }
    })
    const page = await openNotes(world)
    await page.getByRole('button', { name: ru.open_wall }).click()
    await page.getByRole('link', { name: ru.open_wall_link }).waitFor()
    world.prove('a window was refused', world.hits)
    return page
  })

  fault('F76 picker-cancelled', { message: 'none' }, async (world) => {
    const page = await world.open('/ru/register/')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByText('Добавить из файла').first().click()])
    await chooser.setFiles([])
    await page.waitForTimeout(300)
    world.prove('a file was asked for', chooser)
    return page
  })
})
