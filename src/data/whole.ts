import { difference, keyOf, KINDS, type Kind, type Rewritten, type RowOf, type Snapshot } from '~/domain/copy/snapshot'
import type { PersonalDatabase, ProgressStore } from './personal-db'
import type { Rows } from './rows'

/** A person's desk as one thing. */
export interface Whole {
  /** Everything at one moment, rows that cannot be read too. */
  readonly snapshot: () => Promise<Snapshot>
  /** Make another desk of it by a pure function, in one transaction: all of it or nothing. Rows that stay the very same are not written. */
  readonly rewrite: (how: (now: Snapshot) => Snapshot) => Promise<Rewritten>
}

/** The desk in a database as a whole. @throws what Dexie throws, with nothing changed. */
export function tableWhole(database: PersonalDatabase): Whole {
  const tables = KINDS.map(kind => database.table(kind))
  const read = async () => Object.fromEntries(await Promise.all(KINDS.map(async kind => [kind, await database.table(kind).toArray()]))) as Snapshot
  return {
    snapshot: () => database.transaction('r', tables, read),
    rewrite: how => database.transaction('rw', tables, async () => {
      const before = await read()
      const after = how(before)
      for (const kind of KINDS) {
        const { put, remove } = difference(before[kind], after[kind])
        await database.table(kind).bulkDelete([...remove])
        await database.table(kind).bulkPut([...put])
      }
      return { before, after }
    }),
  }
}

/** What of a person's lies on a desk, table by table. */
export type Shelves = { readonly progress: ProgressStore } & { readonly [K in Exclude<Kind, 'progress'>]: Rows<RowOf<K>> }

/** The desk in the memory of a tab as a whole. @throws when something cannot be stored, with nothing changed. */
export function memoryWhole({ progress, ...others }: Shelves): Whole {
  const tables = Object.entries(others) as unknown as readonly [Exclude<Kind, 'progress'>, Rows<{ readonly id: string }>][]
  const snapshot = async () => {
    const rows = await Promise.all(tables.map(async ([kind, table]) => [kind, await table.all()]))
    return { ...Object.fromEntries(rows), progress: await progress.all() } as Snapshot
  }
  return {
    snapshot,
    rewrite: async (how) => {
      const before = await snapshot()
      const after = how(before)
      structuredClone(after)
      const steps = difference(before.progress, after.progress)
      await progress.forget([...steps.remove, ...steps.put.map(keyOf)])
      await Promise.all((steps.put as Snapshot['progress']).map(progress.put))
      await Promise.all(tables.map(([kind, table]) => table.merge(() => difference(before[kind], after[kind]) as never)))
      return { before, after }
    },
  }
}
