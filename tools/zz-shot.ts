import { chromium } from 'playwright-core'
import { mkdir } from 'node:fs/promises'
import { serve } from './serve'
const site = await serve({ dist: 'dist' } as never)
const out = '/tmp/shots'; await mkdir(out, { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const [w, h, loc, dark] = [Number(process.argv[2] ?? 360), Number(process.argv[3] ?? 740), process.argv[4] ?? 'ru', process.argv[5] === 'dark']
const context = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: dark ? 'dark' : 'light' })
const page = await context.newPage()
page.on('pageerror', e => console.log('ERROR', e.message)); page.on('console', m => ['error', 'warning'].includes(m.type()) && console.log(m.type(), m.text()))
const shot = async (name: string, full = false, p = page) => { await p.waitForTimeout(300); await p.screenshot({ path: `${out}/${name}-${w}-${loc}${dark ? '-dark' : ''}.png`, fullPage: full }) }
const wallMode = process.argv[6] ?? 'window'
await page.goto(`${site.origin}/${loc}/sessions/`); await page.waitForFunction(() => document.documentElement.hasAttribute('data-live')); await shot('list')
await page.goto(`${site.origin}/${loc}/sessions/new/`); await page.waitForFunction(() => document.documentElement.hasAttribute('data-live'))
await shot('new', true)
await page.locator('fieldset').last().locator('input').nth(wallMode === 'mirror' ? 1 : wallMode === 'window' ? 2 : 0).check()
await page.locator('button[type=submit]').click()
await page.waitForURL(/sessions\/[0-9a-f-]{36}\//); await page.waitForSelector('#gate-title'); await shot('plan', true)
await page.locator('#main ol details summary').first().click(); await shot('plan-open')
for (const field of await page.locator('input[type=text]').all()) { await field.fill('Анна Сергеевна, завуч'); await field.blur() }
for (const field of await page.locator('input[type=tel]').all()) { await field.fill('+7 812 000-00-00'); await field.blur() }
for (const box of await page.locator('section[aria-labelledby=gate-title] input').all()) await box.check()
await page.waitForTimeout(300)
await page.locator('section[aria-labelledby=start-title] button').click()
await page.waitForURL(/(notes|present)\//); await page.waitForTimeout(500); await shot('first', true)
const id = /sessions\/([^/]+)/.exec(page.url())![1]
const wall = wallMode === 'window' ? await context.newPage() : page
if (wallMode === 'window') { await wall.goto(`${site.origin}/${loc}/sessions/${id}/present/`); await wall.waitForSelector('[data-wall]') }
const next = async () => { await page.locator('button[data-tone=primary]').last().click(); await page.waitForTimeout(200) }
if (wallMode === 'window') { await page.getByRole('button', { name: /Включить экран|Light the screen/ }).click() } else if (wallMode === 'mirror') await page.getByRole('button', { name: /Включить экран|Light the screen/ }).click()
for (let i = 0; i < 40; i++) {
  await next()
  const vote = page.locator('.tap')
  if (await vote.count()) { for (let n = 0; n < 7; n++) await vote.first().click(); for (let n = 0; n < 3; n++) await vote.nth(1).click(); await page.waitForTimeout(100); if (i < 25) await shot(`notes-${String(i).padStart(2, '0')}`, true) }
  const text = await wall.evaluate(() => { const s = document.querySelector('[data-fit]'); return s ? `${s.getAttribute('data-fit')} ${s.scrollHeight}/${s.clientHeight} ${[...s.querySelectorAll('p,h2,li,span,strong')].filter(e => e.textContent?.trim()).map(e => parseFloat(getComputedStyle(e).fontSize)).reduce((a, b) => Math.min(a, b), 999)} ${s.textContent?.slice(0, 90)}` : 'no stage' })
  console.log(i, text)
  if (wallMode !== 'none' && i < 30) await shot(`wall-${String(i).padStart(2, '0')}`, false, wall)
}
await browser.close(); await site.close()
