import { appendFileSync } from 'node:fs'
import { env } from 'node:process'
import type { BrowserContext, Page } from 'playwright-core'
import { storedOn, type Stored } from './stored'

/** How long, in milliseconds, a page may take to answer; in some tests its database never does. */
const PATIENCE = 1000

/**
 * Write down what is stored whenever a browser is about to forget it, for `tests/after`: one line of JSON, a list of paths. Only in a whole run,
 * which says where (`STORED_NOTES`).
 */
export function noteBeforeClosing(context: BrowserContext): void {
  const file = env.STORED_NOTES
  if (!file)
    return
  const close = context.close.bind(context)
  context.close = async (options) => {
    const found = await Promise.all(context.pages().filter(isOurs).map(page => inTime(storedOn(page))))
    appendFileSync(file, `${JSON.stringify([...new Set(found.flatMap(stored => stored ? pathsOf(stored) : []))])}\n`)
    await close(options)
  }
}

const isOurs = (page: Page) => page.url().startsWith('http://127.0.0.1:')

function inTime(asked: Promise<Stored>): Promise<Stored | undefined> {
  return Promise.race([asked.catch(() => undefined), new Promise<undefined>(resolve => setTimeout(resolve, PATIENCE))])
}

/** Where something lies: `personal/sessions.parts[].id`. What is made of ids has one path for each of them. */
export function pathsOf({ localStorage, sessionStorage, cookies, caches, databases, personal, files, buckets }: Stored): readonly string[] {
  return [
    ...Object.entries(localStorage).flatMap(([key, text]) => fieldsOf(parsed(text)).map(field => `localStorage/${key}${field}`)),
    ...Object.keys(sessionStorage).map(key => `sessionStorage/${key}`),
    ...cookies ? [`cookies/${cookies}`] : [],
    ...caches.map(name => `Cache Storage/${name}`),
    ...Object.entries(databases).flatMap(([name, tables]) => name === 'personal' ? [] : tables.map(table => `IndexedDB/${name}.${table}`)),
    ...Object.entries(personal).flatMap(([table, rows]) => rows.flatMap(row => fieldsOf(row).map(field => `IndexedDB/personal/${table}${field}`))),
    ...files.map(name => `files/${name}`),
    ...buckets.map(name => `buckets/${name}`),
  ]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return text
  }
}

/** `.parts[].id`; an empty list or map is a field as well. */
function fieldsOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null)
    return [path]
  const inner = Array.isArray(value) ? value.flatMap(item => fieldsOf(item, `${path}[]`)) : Object.entries(value).flatMap(([key, item]) => fieldsOf(item, `${path}.${key}`))
  return inner.length ? [...new Set(inner)] : [path]
}
