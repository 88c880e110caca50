import { describeFaults } from './support/faults'
import { openNotes, vote, votesShown } from './support/notes'
import type { World } from './support/world'

/** The clock of every page says so from now on, and goes on. */
async function setClock(world: World, time: string): Promise<void> {
  await world.context.clock.install({ time: new Date(time) })
}

const yearOf = (page: Awaited<ReturnType<World['open']>>) => page.evaluate(() => new Date().getUTCFullYear())

describeFaults('time', (fault) => {
  for (const [name, time, year, isRepresentative] of [
    ['F63 clock-1970', '1970-01-01T00:00:10Z', 1970, true],
    ['F63 clock-2001', '2001-01-01T00:00:10Z', 2001, false],
    ['F64 clock-2099', '2099-06-01T12:00:00Z', 2099, true],
  ] as const) {
    fault(name, { message: 'none', isRepresentative }, async (world) => {
      await setClock(world, time)
      const page = await world.open('/ru/help/')
      await page.locator('a[href="tel:112"]').first().waitFor()
      world.prove('the clock is wrong', await yearOf(page) === year)
      const lesson = await world.open('/ru/lessons/c3/')
      await lesson.locator('[data-sequence] > [data-current] a.next').last().click()
      return lesson
    })
  }

  fault('F63 clock-1970 at the first start', { device: 'new', locale: 'en', message: 'none' }, async (world) => {
    await setClock(world, '1970-01-01T00:00:10Z')
    const page = await world.open('/en/lessons/c3/')
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-stored'))
    world.prove('the clock is wrong', await yearOf(page) === 1970)
    return page
  })

  fault('F65 clock-jumps-back', { message: 'none', isRepresentative: true }, async (world) => {
    await setClock(world, '2026-10-05T09:30:00Z')
    const page = await openNotes(world)
    await vote(page, 0)
    const before = await page.locator('[data-time=session]').innerText()
    await world.context.clock.setSystemTime(new Date('2026-10-04T09:00:00Z'))
    await page.reload()
    await page.locator('.tap').first().waitFor()
    await vote(page, 0)
    const after = await page.locator('[data-time=session]').innerText()
    world.prove('the clock went back', before !== after)
    world.prove('no time is negative', !/[-−–]\s*\d/u.test(after))
    world.prove('every vote counts', await votesShown(page, 0) === 9)
    await world.acknowledge(page)
    return page
  })

  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo']) {
    fault(`F66 timezone-change: ${zone}`, { message: 'none' }, async (world) => {
      const page = await world.open('/ru/register/')
      const rows = () => page.locator('main').innerText()
      const before = await rows()
      const session = await world.context.newCDPSession(page)
      await session.send('Emulation.setTimezoneOverride', { timezoneId: zone })
      await page.reload()
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      world.prove('the zone is another', await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone) === zone)
      world.prove('the days of the entries are the same', (before.match(/22 ноября|22\.11/gu)?.length ?? 0) === ((await rows()).match(/22 ноября|22\.11/gu)?.length ?? 0))
      return page
    })
  }
})
