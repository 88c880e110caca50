import type { LocalPack } from '~/domain/content/pack'
import type { Locale } from '~/domain/locale'
import { ContentDatabase } from './content-db'
import { installContent } from './install-content'

/** Why the database cannot be used; the pack in memory answers instead. */
export type StorageTrouble = 'missing' | 'hanging' | 'newer' | 'full' | 'failed' | 'lost'

/** The content database, ready to read, or the reason why there is none. */
export type OpenedContent = ContentDatabase | StorageTrouble

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
  readonly onLost: (trouble: StorageTrouble) => void
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
  const close = guard(database, options.onLost)
  const trouble = await Promise.race([
    openUsable(database),
    after(PATIENCE).then((): StorageTrouble => 'hanging'),
  ]) ?? await fill(database, options)
  if (!trouble)
    return database
  close()
  return trouble
}

async function openUsable(database: ContentDatabase): Promise<StorageTrouble | undefined> {
  try {
    await database.open()
    return database.isNewer ? 'newer' : undefined
  }
  catch (error) {
    return troubleOf(error)
  }
}

async function fill(database: ContentDatabase, { version, packs, alone }: OpenContentOptions): Promise<StorageTrouble | undefined> {
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

/**
 * A database that another tab upgrades or the browser erases must not be opened again behind our back.
 * @returns a function that closes it for good without telling of a loss; Dexie reports our own closing too.
 */
function guard(database: ContentDatabase, onLost: OpenContentOptions['onLost']): () => void {
  let isClosed = false
  const close = (loss?: StorageTrouble) => {
    if (isClosed)
      return
    isClosed = true
    database.close({ disableAutoOpen: true })
    if (loss)
      onLost(loss)
  }
  database.on('versionchange', () => {
    close('newer')
    return false
  })
  database.on('close', () => close('lost'))
  return () => close()
}

/** The kind of trouble behind an error; Dexie names quota trouble `AbortError` and keeps the real name inside. */
export function troubleOf(error: unknown): StorageTrouble {
  const { name, inner } = (error ?? {}) as { name?: string, inner?: { name?: string } }
  if (name === 'MissingAPIError')
    return 'missing'
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError' ? 'full' : 'failed'
}
