import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describeFaults } from './support/faults'
import { openNotes, vote, votesShown } from './support/notes'

describeFaults('hostile surroundings', (fault) => {
  fault('F78 url-fuzz', { message: 'none', complaints: [/404/u] }, async (world) => {
    const odd = ['/ru/lessons/__proto__/', '/ru/lessons/constructor/', '/ru/sessions/%3Cscript%3E/', '/ru/..%2f..%2fetc/', '/ru/lessons/b2/extra/', '/ru/guides/javascript:alert(1)/']
    for (const path of odd) {
      const page = await world.open(path, { isAsleep: true })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.close()
    }
    const page = await world.open('/ru/lessons/b2/?x=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E#%22%3E%3Cscript%3Ealert(1)')
    world.prove('odd addresses', odd.length)
    return page
  })

  fault('F79 framed', { message: 'none', complaints: [/frame-ancestors|refused to (?:frame|connect|display)/iu, /^foreign request: http:\/\/127\.0\.0\.1:/u, /404/u], isRepresentative: true }, async (world) => {
    const server = createServer((_, response) => void response.setHeader('Content-Type', 'text/html').end(`<iframe src="${world.site.origin}/ru/lessons/c3/"></iframe>`))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const page = await world.context.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForTimeout(500)
    const [, frame] = page.frames()
    const words = await frame!.locator('body').innerText().catch(() => '')
    world.prove('there is a frame with nothing of the app in it', !/[а-яё]{4}/iu.test(words))
    await page.close()
    server.close()
    return world.open('/ru/lessons/c3/')
  })

  fault('F80 translator-dom-edits', { message: 'none', isRepresentative: true }, async (world) => {
    await world.inject(() => {
      const wrap = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const texts: Text[] = []
        while (walker.nextNode())
          texts.push(walker.currentNode as Text)
        for (const text of texts) {
          if (!text.data.trim() || text.parentElement?.closest('script, style, font'))
            continue
          const font = document.createElement('font')
          text.replaceWith(font)
          font.append(text)
          window.hit?.()
        }
      }
      Object.assign(window, { translate: wrap })
    })
    const translate = () => page.evaluate(() => (window as unknown as { translate: () => void }).translate())
    const page = await world.open('/ru/lessons/b2/')
    for (let step = 0; step < 4; step += 1) {
      await translate()
      await page.locator('[data-sequence] > [data-current] a.next').last().click()
    }
    await page.getByRole('link', { name: /Подарки с крючком/u }).first().click()
    await page.getByRole('heading', { level: 1, name: /Подарки с крючком/u }).waitFor()
    await translate()
    await page.locator('a[href="/ru/help/"]:visible').first().click()
    await page.locator('a[href="tel:112"]').first().waitFor()
    await translate()
    await page.locator('a[href="/ru/lessons/"]:visible').first().click()
    await page.waitForURL('**/ru/lessons/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await translate()
    await page.locator('a[href="/ru/b/"]:visible').first().click()
    await page.waitForURL('**/ru/b/')
    world.prove('words that were wrapped', world.hits > 50)
    const notes = await openNotes(world)
    await notes.evaluate(() => (window as unknown as { translate: () => void }).translate())
    await notes.locator('.tap').first().click()
    await notes.keyboard.press('PageDown')
    await notes.waitForTimeout(500)
    await world.acknowledge(notes)
    await page.bringToFront()
    return page
  })

  fault('F81 channel-spoof', { message: 'none', isRepresentative: true }, async (world) => {
    const page = await openNotes(world)
    const beside = await world.open('/calm/', { isAsleep: true })
    await page.exposeFunction('arrived', () => {
      world.prove('junk arrived', true)
    })
    await page.evaluate(() => {
      for (const name of ['tabs', 'dexie-txcommitted', 'storagemutated'])
        new BroadcastChannel(name).onmessage = () => (window as unknown as { arrived: () => void }).arrived()
    })
    await beside.evaluate(() => {
      const junk: unknown[] = [null, 1, '', 'busy?', 'busy?yes', 'x'.repeat(1e5), [], { __proto__: null, type: 'x' }, { type: 'storagemutated', changedParts: 'x' }, new Date(Number.NaN), new Map([[1, 2]])]
      for (const name of ['tabs', 'dexie-txcommitted', 'storagemutated', 'workbox'])
        junk.forEach(thing => new BroadcastChannel(name).postMessage(thing))
      for (const text of ['{', 'null', '[]', '{"theme":{"toString":1},"textSize":"9e9","__proto__":{"band":"x"}}'])
        localStorage.setItem('settings', text)
      localStorage.removeItem('settings')
    })
    await page.evaluate(() => [null, 'busy?', { meta: 'workbox' }, 1].forEach(thing => window.postMessage(thing, '*')))
    await page.waitForTimeout(300)
    await page.bringToFront()
    await vote(page, 0)
    world.prove('votes count once', await votesShown(page, 0) === 8)
    await world.acknowledge(page)
    return page
  })
})
