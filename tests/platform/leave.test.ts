import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** How far a tab with these entries behind the open one goes back when it leaves; other documents without a referrer show no address. */
async function stepsBack(base: string, behind: readonly (string | null)[]): Promise<number> {
  vi.stubEnv('BASE_URL', base)
  vi.resetModules()
  const { leave } = await import('~/platform/leave')
  let steps = 0
  leave({
    document: { documentElement: { setAttribute: () => undefined, hasAttribute: () => false } },
    location: { replace: () => undefined },
    addEventListener: () => undefined,
    setTimeout: () => 0,
    history: { go: (delta: number) => void (steps = -delta) },
    navigation: { currentEntry: { index: behind.length }, entries: () => [...behind, `https://example.org${base}en/`].map(url => ({ url })) },
  } as unknown as Window)
  return steps
}

it('a tab leaves by its first entry of the app', async () => {
  expect(await stepsBack('/', ['https://example.org/ru/', null, 'https://example.org/en/'])).toBe(3)
  expect(await stepsBack('/tropinka/', ['https://example.org/tropinka/ru/', null])).toBe(2)
})

it('in a folder of a host, it does not go back to a neighbour of the same origin', async () => {
  expect(await stepsBack('/tropinka/', ['https://example.org/blog/', null, 'https://example.org/tropinka/en/'])).toBe(2)
  expect(await stepsBack('/tropinka/', ['https://example.org/blog/'])).toBe(0)
})
