import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { deskKey } from '~/composables/keys'
import { createDesk } from '~/composables/useDesk'
import { useSurvey } from '~/composables/useSurvey'
import { openDesk } from '~/data/open-desk'
import { PersonalDatabase } from '~/data/personal-db'

const NAME = 'personal-of-two-tabs'
const GROUP = 'aaaaaaaa-0000-4000-8000-000000000001'
const closing: (() => void)[] = []

afterEach(async () => {
  closing.splice(0).forEach(close => close())
  await new PersonalDatabase(NAME).delete()
})

/** One tab with its own connection to the database. */
function tab() {
  const database = new PersonalDatabase(NAME)
  let survey!: ReturnType<typeof useSurvey>
  const app = createApp({
    setup: () => {
      survey = useSurvey(GROUP)
      return () => null
    },
  })
  app.provide(deskKey, { desk: createDesk(onTrouble => openDesk({ after: () => new Promise(() => {}), mark: { isSet: () => false, set: () => undefined }, onTrouble, database })) })
  app.mount(document.createElement('div'))
  closing.push(() => {
    app.unmount()
    database.close()
  })
  return { survey, database }
}

describe('the counts of a group', () => {
  it('are made by two tabs at once without losing a tap, the very first included', async () => {
    const [one, other] = [tab(), tab()]
    const taps = [one, other].flatMap(({ survey }) => Array.from({ length: 5 }, () => [
      survey.count('before-after-c', 'before', 'people', 1),
      survey.count('before-after-c', 'before', { question: 'norm', answer: 'agree' }, 1),
    ])).flat()
    await Promise.all(taps)
    expect(await one.database.surveys.get(GROUP)).toEqual({ id: GROUP, set: 'before-after-c', waves: { before: { people: 10, answers: { norm: { agree: 10 } } } } })
  })

  it('say so when the device could not write, and there is nothing to take back', async () => {
    const { survey, database } = tab()
    await survey.count('before-after-c', 'before', 'people', 1)
    expect(survey.canUndo.value).toBe(true)
    database.close({ disableAutoOpen: true })
    await survey.count('before-after-c', 'before', 'people', 1)
    expect([survey.isFailed.value, survey.canUndo.value]).toEqual([true, false])
  })
})
