import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describeFaults } from './support/faults'
import { makeDatabase, PERSONAL_SCHEMAS, versionOf } from './support/native'
import { openNotes, vote, votesShown } from './support/notes'
import { contentOf, recordsOf } from './support/records'
import { until } from './support/until'
import { HELD } from './support/used-profile'
import type { World } from './support/world'

/** Says when rows are being put into the content database. */
function tellOfSeeding() {
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...row) {
    if (this.transaction.db.name === 'content')
      window.hit?.()
    return put.apply(this, row)
  }
}

/** The content is on its way into the database. */
async function seeding(world: World): Promise<Page> {
  await world.inject(tellOfSeeding)
  const page = await world.open('/ru/lessons/b2/', { isAsleep: true })
  // A slow phone: there is time between the first row and the last.
  await (await world.context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 10 })
  await until('the seeding has begun', () => world.hits)
  world.prove('rows that were put', world.hits)
  return page
}

describeFaults('crash and start', (fault) => {
  for (const moment of [0, 15, 40, 80, 150, 400]) {
    fault(`F01 kill-during-first-seed after ${moment} ms`, { device: 'new', isRepresentative: moment === 0, message: 'none' }, async (world) => {
      await seeding(world)
      await wait(moment)
      await world.kill()
      await world.restart()
      const beside = await world.open('/calm/', { isAsleep: true })
      if (moment === 0)
        world.prove('the kill came before the end', (await contentOf(beside)).version === undefined)
      return world.open('/ru/b/')
    })
  }

  fault('F02 renderer-crash-during-seed', { device: 'new', locale: 'en', message: 'none' }, async (world) => {
    const page = await seeding(world)
    const crashed = page.waitForEvent('crash')
    const session = await world.context.newCDPSession(page)
    void session.send('Page.crash').catch(() => undefined)
    world.prove('the page crashed', await crashed)
    return world.open('/en/b/')
  })

  fault('F03 kill-during-migration', { device: 'new', message: 'none', isRepresentative: true }, async (world) => {
    const beside = await world.open('/calm/', { isAsleep: true })
    await makeDatabase(beside, { ...PERSONAL_SCHEMAS[1]!, rows: { progress: { b2: { lesson: 'b2', step: 'signs', isDone: true } }, sessions: { [HELD.id]: HELD } } })
    await world.acknowledge(beside)
    await world.inject(() => {
      const create = IDBDatabase.prototype.createObjectStore
      IDBDatabase.prototype.createObjectStore = function (...words) {
        if (this.name === 'personal') {
          window.hit?.()
          // The upgrade stands still until the browser dies.
          const end = performance.now() + 3000
          while (performance.now() < end);
        }
        return create.apply(this, words)
      }
    })
    const page = await world.context.newPage()
    void page.goto(`${world.site.origin}/ru/lessons/b2/`).catch(() => undefined)
    await until('the upgrade has begun', () => world.hits)
    await world.kill()
    await world.restart()
    const again = await world.open('/calm/', { isAsleep: true })
    world.prove('the upgrade was not over', await versionOf(again, 'personal') === 20)
    return world.open('/ru/lessons/c3/')
  })

  fault('F05 kill-during-export', { message: 'none' }, async (world) => {
    const page = await world.open('/ru/register/')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /CSV/u }).first().click()])
    world.prove('a file was on its way', download.suggestedFilename())
    await world.kill()
    await world.restart()
    return world.open('/ru/register/')
  })

  fault('F06 close-mid-answer', { message: 'none', isRepresentative: true }, async (world) => {
    const page = await openNotes(world)
    await page.bringToFront()
    await vote(page, 0)
    const shown = await votesShown(page, 0)
    await page.locator('.tap').nth(1).click({ noWaitAfter: true })
    await page.close()
    const again = await openNotes(world)
    world.prove('the answer that was shown is there', await votesShown(again, 0) === shown && shown === 8)
    await world.acknowledge(again)
    return again
  })

  fault('F07 freeze-discard of an ordinary lesson', { message: 'none' }, async (world) => {
    const page = await world.open('/ru/lessons/b2/')
    await page.locator('[data-sequence] > [data-current] a.next').last().click()
    await page.locator('[data-sequence] > [data-current] a.next').last().click()
    const step = page.url()
    await page.reload()
    world.prove('the page was loaded anew', await page.evaluate(() => performance.getEntriesByType('navigation').some(entry => (entry as PerformanceNavigationTiming).type === 'reload')))
    world.prove('the step is the same', page.url() === step && step.includes('#'))
    await world.acknowledge(page)
    return page
  })

  fault('F07 freeze-discard of a sensitive lesson', { message: 'none' }, async (world) => {
    const page = await world.open('/ru/lessons/b5/')
    await page.locator('[data-sequence] > [data-current] a.next').last().click()
    await page.close()
    const again = await world.open('/ru/b/')
    world.prove('nothing of it lies on the device', (await recordsOf(again)).progress?.b5 === undefined)
    return again
  })

  fault('F08 double-first-start', { device: 'new', message: 'none', isRepresentative: true }, async (world) => {
    await world.inject(() => {
      // An empty page has no locks.
      if (!navigator.locks)
        return
      const request = navigator.locks.request.bind(navigator.locks) as (...words: unknown[]) => Promise<unknown>
      navigator.locks.request = ((...words: unknown[]) => {
        window.hit?.()
        return request(...words)
      }) as typeof navigator.locks.request
    })
    const pages = await Promise.all([world.open('/ru/b/'), world.open('/ru/lessons/c3/')])
    await Promise.all(pages.map(page => page.waitForFunction(() => document.documentElement.hasAttribute('data-stored'))))
    world.prove('two tabs wanted to put the content in', world.hits >= 2)
    return pages[1]
  })
})
