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
    expect(headersFile('/', [])).toContain('frame-ancestors \'none\'')
  })
})
