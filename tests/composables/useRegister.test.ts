import { expect, it } from 'vitest'
import { createApp } from 'vue'
import { deskKey } from '~/composables/keys'
import { useRegister } from '~/composables/useRegister'
import type { Session } from '~/domain/session/session'
import { aReachRow, uuid } from '../support/ledgers'
import { deskService, memoryDesk } from '../support/desk'

const SESSION = { id: uuid(7), audience: 'b', lessons: ['b2'], parts: [], run: { started: Date.UTC(2026, 9, 3, 12) } } as unknown as Session

it('begins an entry for a session once, at the usual place, and never writes over what was filled in', async () => {
  const desk = memoryDesk()
  await desk.reach.put(aReachRow(1, { place: 'camp', region: 'volga' }))
  const app = createApp({ render: () => undefined })
  app.provide(deskKey, { desk: deskService(desk) })
  const { addFromSession } = app.runWithContext(() => useRegister(() => Date.UTC(2026, 10, 1)))
  await addFromSession(SESSION)
  expect(await desk.reach.get(uuid(7))).toMatchObject({ day: '2026-10-03', place: 'camp', region: 'volga', audience: 'children', band: 'b', lessons: ['b2'], boys: 0 })
  await desk.reach.change(uuid(7), row => ({ ...row, boys: 9 }))
  await addFromSession(SESSION)
  expect(await desk.reach.get(uuid(7))).toMatchObject({ boys: 9 })
  expect(await desk.reach.all()).toHaveLength(2)
})
