import { afterEach, describe, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** The addresses of an app that was built for this folder of a host. */
async function addressesIn(base: string) {
  vi.stubEnv('BASE_URL', base)
  vi.resetModules()
  return { ...await import('~/domain/address'), ...await import('~/domain/session/session-address'), ...await import('~/domain/leaving') }
}

describe.each(['/', '/tropinka/', '/a/b.c/', '/ru/'])('addresses under %s', (base) => {
  it('begin with it, and end in a slash', async () => {
    const { address, sessionAddress, CALM_ADDRESS } = await addressesIn(base)
    const all = [...Object.values(address), ...Object.values(sessionAddress)].map(one => (one as (...words: string[]) => string)('en', 'b'))
    expect(all.filter(path => !/^(?:en|calm)\//u.test(path.slice(base.length)) || !path.startsWith(base) || !/\/(?:#b)?$/u.test(path))).toEqual([])
    expect([address.lesson('ru', 'b2'), address.calm()]).toEqual([`${base}ru/lessons/b2/`, CALM_ADDRESS])
  })

  it('speak the language that follows it, and no other part of them does', async () => {
    const { localeOf } = await addressesIn(base)
    expect(['ru/', 'en/x', 'en', '', 'calm/', 'x/en/', 'entry/'].map(path => localeOf(base + path))).toEqual(['ru', 'en', 'en', undefined, undefined, undefined, undefined])
  })

  it('switch the language at the same place', async () => {
    const { inOtherLocale } = await addressesIn(base)
    expect(['ru/lessons/b2/', 'ru/', 'ru', 'calm/', 'ru/en/ru/'].map(path => inOtherLocale(base + path, 'en'))).toEqual(['en/lessons/b2/', 'en/', 'en/', 'calm/', 'en/en/ru/'].map(path => base + path))
  })
})

it('leaves what lies beside its folder alone', async () => {
  const { localeOf, inOtherLocale } = await addressesIn('/tropinka/')
  expect([localeOf('/en/'), localeOf('/tropinka-old/en/'), inOtherLocale('/en/', 'ru')]).toEqual([undefined, undefined, '/en/'])
})
