import { describeFaults } from './support/faults'

describeFaults('storage', (fault) => {
  fault('F40 no-database', { isRepresentative: true, message: 'content-missing' }, async (world) => {
    await world.inject(() => Object.defineProperty(window, 'indexedDB', { get: () => void window.hit?.() }))
    const page = await world.open('/ru/lessons/b2/')
    await page.locator('[data-message]').waitFor()
    world.prove('somebody asked for the database', world.hits)
    return page
  })
})
