import type { LocalPack } from '~/domain/content/pack'
import type { Locale } from '~/domain/locale'
import type { ContentTrouble } from '~/domain/trouble'
import { CONTENT_VERSION, ContentDatabase } from './content-db'
import { guardDatabase, openUnlessNewer } from './guard'
import { installContent } from './install-content'

/** The content database, ready to read, or the reason why there is none. */
export type OpenedContent = ContentDatabase | ContentTrouble

export interface OpenContentOptions {
  /** Hash of the pack that has to be in the database. */
  readonly version: string
  /** Fetches and parses both packs; called only when that version is not installed. */
  readonly packs: () => Promise<Readonly<Record<Locale, LocalPack>>>
  /** Lets one writer at a time work, among all tabs. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  /** Resolves after so many milliseconds. */
  readonly after: (ms: number) => Promise<void>
  /** Called once when the open database stops working: another tab upgrades it, or the browser has erased it. */
  readonly onLost: (trouble: ContentTrouble) => void
  readonly database?: ContentDatabase
}

/** Longest wait for a database to open, in milliseconds: some browsers never answer. */
const PATIENCE = 3000

/**
 * Open the content database and see that the wanted version is wholly in it.
 * Never throws and never hangs: trouble is a value, and then the database is closed for good.
 */
export async function openContent(options: OpenContentOptions): Promise<OpenedContent> {
  const { database = new ContentDatabase(), after } = options
  const close = guardDatabase(database, options.onLost)
  const trouble = await Promise.race([
    openUsable(database),
    after(PATIENCE).then((): ContentTrouble => 'hanging'),
  ]) ?? await fill(database, options)
  if (!trouble)
    return database
  close()
  return trouble
}

async function openUsable(database: ContentDatabase): Promise<ContentTrouble | undefined> {
  try {
    return await openUnlessNewer(database, CONTENT_VERSION)
  }
  catch (error) {
    return troubleOf(error)
  }
}

async function fill(database: ContentDatabase, { version, packs, alone }: OpenContentOptions): Promise<ContentTrouble | undefined> {
  try {
    if ((await database.meta.get('installed'))?.version === version)
      return undefined
    const fetched = await packs()
    await alone(() => installContent(database, version, fetched))
    return undefined
  }
  catch (error) {
    return troubleOf(error)
  }
}

/** The kind of trouble behind an error; Dexie names quota trouble `AbortError` and keeps the real name inside. */
export function troubleOf(error: unknown): ContentTrouble {
  const { name, inner } = (error ?? {}) as { name?: string, inner?: { name?: string } }
  if (name === 'MissingAPIError')
    return 'missing'
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError' ? 'full' : 'failed'
}
