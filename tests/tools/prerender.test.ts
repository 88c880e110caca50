import { describe, expect, it } from 'vitest'
import { assertWhole } from '../../tools/prerender'
import { headersFile, META_POLICY } from '../../tools/headers'

const whole = '<!doctype html><html lang="ru"><head><title>T</title></head><body><main id="main"><h1>H</h1></main></body></html>'

describe('the prerenderer', () => {
  it('publishes a whole page', () => {
    expect(() => assertWhole('/ru/', 'ru', whole)).not.toThrow()
  })

  it.each([
    ['another language', whole.replace('lang="ru"', 'lang="en"'), 'the language is wrong'],
    ['no title', whole.replace('<title>T</title>', '<title></title>'), 'the title is missing'],
    ['an empty main', whole.replace('<h1>H</h1>', ''), 'main is empty'],
    ['a main with nothing but a comment', whole.replace('<h1>H</h1>', '<!----><!--v-if-->'), 'main is empty'],
    ['no heading', whole.replaceAll('h1', 'h2'), 'there is not exactly one h1'],
    ['an inline style', whole.replace('<h1>', '<h1 style="color:red">'), 'there is an inline style'],
    ['an inline handler', whole.replace('<h1>', '<h1 onclick="x()">'), 'there is an inline handler'],
  ])('stops at a page with %s', (_, html, complaint) => {
    expect(() => assertWhole('/ru/', 'ru', html)).toThrow(complaint)
  })
})

describe('the policy', () => {
  it('allows nothing but our own files, and scripts only by trusted addresses', () => {
    expect(META_POLICY).toContain('default-src \'none\'')
    expect(META_POLICY).not.toMatch(/unsafe|https?:|\*|data:|blob:/u)
    expect(headersFile('/', ['index.html'])).toContain('frame-ancestors \'none\'')
  })
})

describe('the headers for static hosts', () => {
  const blocks = headersFile('/', ['index.html', 'ru/', 'assets/', 'erase.txt', 'service-worker.js', '_headers']).split('\n\n').map(block => block.trim().split('\n'))

  it('set nothing twice for one address: hosts disagree about what that means', () => {
    const [all, ...own] = blocks.map(([path, ...lines]) => ({ path: path!, names: lines.map(line => line.split(':')[0]!.trim()) }))
    expect(all!.path).toBe('/*')
    expect(own.map(({ path }) => path)).toEqual(['/assets/*', '/erase.txt', '/', '/ru/*', '/service-worker.js'])
    expect(own.flatMap(({ names }) => names).filter(name => all!.names.includes(name))).toEqual([])
  })

  it('keep assets, ask for everything else anew, and never keep what erases', () => {
    const keeping = Object.fromEntries(blocks.map(([path, ...lines]) => [path, lines.find(line => line.includes('Cache-Control'))?.trim()]))
    expect(keeping).toMatchObject({ '/assets/*': 'Cache-Control: public, max-age=31536000, immutable', '/erase.txt': 'Cache-Control: no-store', '/service-worker.js': 'Cache-Control: no-cache', '/': 'Cache-Control: no-cache' })
  })
})
