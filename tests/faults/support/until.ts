import { setTimeout as wait } from 'node:timers/promises'

/** Ask until it is so; outside of a test too. @throws when it is not so in time (milliseconds). */
export async function until(what: string, isSo: () => Promise<unknown> | unknown, patience = 15_000): Promise<void> {
  const end = performance.now() + patience
  while (!await isSo()) {
    if (performance.now() > end)
      throw new Error(`Not in time: ${what}`)
    await wait(20)
  }
}
