import { liveQuery, type EntityTable } from 'dexie'

/** Rows of one table, wherever they live. Every write is over when its promise resolves, and survives whatever comes then. */
export interface Rows<Row extends { readonly id: string }> {
  readonly all: () => Promise<readonly Row[]>
  readonly get: (id: string) => Promise<Row | undefined>
  readonly put: (row: Row) => Promise<void>
  /** Change one row by a pure function, in one transaction: two tabs never overwrite each other. @returns the row as it is now, if there is one. */
  readonly change: (id: string, how: (row: Row) => Row) => Promise<Row | undefined>
  /** Put, and remove by id, what a pure function makes of all rows, in one transaction: all of it or nothing. @returns what the function returned. */
  readonly merge: <Merged extends { readonly put: readonly Row[], readonly remove?: readonly string[] }>(how: (rows: readonly Row[]) => Merged) => Promise<Merged>
  readonly remove: (id: string) => Promise<void>
  /** Hear all rows now and after every change, by whichever tab. @returns a function that stops it. */
  readonly watch: (hear: (rows: readonly Row[]) => void) => () => void
  /** The same for one row. */
  readonly watchOne: (id: string, hear: (row: Row | undefined) => void) => () => void
}

/**
 * Rows in a database. Those that are not sound are left where they are and not shown, and a merge does not write over them.
 * @throws what Dexie throws.
 */
export function tableRows<Row extends { readonly id: string }>(table: EntityTable<Row, 'id'>, isSound: (row: Row) => boolean): Rows<Row> {
  const { db } = table
  const hear = <T>(question: () => Promise<T>, answer: (found: T) => void) => {
    // A database that goes away is told of by whoever opened it; the last answer stays on the screen.
    const subscription = liveQuery(question).subscribe({ next: answer, error: () => undefined })
    return () => subscription.unsubscribe()
  }
  const all = async () => (await table.toArray()).filter(isSound)
  const get = async (id: string) => {
    const row = await table.get(id as never) as Row | undefined
    return row && isSound(row) ? row : undefined
  }
  return {
    all,
    get,
    put: async row => void await table.put(row),
    change: (id, how) => db.transaction('rw', table, async () => {
      const row = await get(id)
      if (!row)
        return undefined
      const next = how(row)
      if (next !== row)
        await table.put(next)
      return next
    }),
    merge: how => db.transaction('rw', table, async () => {
      const rows = await table.toArray()
      const merged = how(rows.filter(isSound))
      if (merged.put.some(({ id }) => rows.some(row => row.id === id && !isSound(row))))
        throw new Error('An entry that cannot be read lies where this one should.')
      await table.bulkPut([...merged.put])
      await table.bulkDelete([...merged.remove ?? []] as never[])
      return merged
    }),
    remove: id => table.delete(id as never),
    watch: answer => hear(all, answer),
    watchOne: (id, answer) => hear(() => get(id), answer),
  }
}

/** Rows in the memory of this tab, for browsers that give no database. They are gone with the tab. */
export function memoryRows<Row extends { readonly id: string }>(): Rows<Row> {
  const rows = new Map<string, Row>()
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach(listener => listener())
  const hear = (listener: () => void) => {
    listeners.add(listener)
    listener()
    return () => void listeners.delete(listener)
  }
  // As in a database: what cannot be stored is refused, and nobody changes a row from outside.
  const put = (row: Row) => void rows.set(row.id, structuredClone(row))
  return {
    all: async () => [...rows.values()],
    get: async id => rows.get(id),
    put: async (row) => {
      put(row)
      tell()
    },
    change: async (id, how) => {
      const row = rows.get(id)
      if (row)
        put(how(row))
      tell()
      return rows.get(id)
    },
    merge: async (how) => {
      const merged = how([...rows.values()])
      merged.put.forEach(put)
      merged.remove?.forEach(id => rows.delete(id))
      tell()
      return merged
    },
    remove: async (id) => {
      rows.delete(id)
      tell()
    },
    watch: answer => hear(() => answer([...rows.values()])),
    watchOne: (id, answer) => hear(() => answer(rows.get(id))),
  }
}
