import { describe, expect, it } from 'vitest'
import { createApp, shallowRef } from 'vue'
import { deskKey } from '~/composables/keys'
import { createDesk } from '~/composables/useDesk'
import { useDeskMessage } from '~/composables/useDeskMessage'
import { memoryDesk } from '~/data/open-desk'
import type { DeskTrouble } from '~/domain/trouble'

function said(trouble: DeskTrouble | undefined, isFailing: boolean, isAlone: boolean) {
  const app = createApp({})
  app.provide(deskKey, { desk: { ...createDesk(async () => memoryDesk()), trouble: shallowRef(trouble), isFailing: shallowRef(isFailing) } })
  return app.runWithContext(() => useDeskMessage(isAlone).value)
}

describe('where something of one\'s own is made', () => {
  it.each([
    ['nothing', undefined, false, undefined, undefined],
    ['that a change failed', undefined, true, 'desk-failing', 'desk-failing'],
    ['that nothing is kept', 'missing', false, 'desk-missing', 'desk-missing'],
    ['that nothing is kept, not that the device is full', 'hanging', true, 'desk-missing', 'desk-missing'],
    ['of a newer version, not that the device is full', 'newer', true, undefined, 'desk-newer'],
    ['that all was erased, not that everything before is safe', 'gone', true, undefined, 'desk-lost'],
    ['that a change failed, even where some entries cannot be read', 'damaged', true, 'desk-failing', 'desk-failing'],
    ['of entries that cannot be read', 'damaged', false, undefined, 'desk-damaged'],
  ] as const)('a person is told %s', (_, trouble, isFailing, beside, alone) => {
    expect([said(trouble, isFailing, false), said(trouble, isFailing, true)]).toEqual([beside, alone])
  })
})
