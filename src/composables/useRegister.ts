import type { Desk } from '~/data/open-desk'
import type { Rows } from '~/data/rows'
import type { FileTrouble } from '~/data/csv'
import type { Locale } from '~/domain/locale'
import { mergeRows, unmerge, type Merged } from '~/domain/register/merge'
import { dayOf, reachRowFor, usualOf } from '~/domain/register/new-rows'
import { REACH, VOLUNTEERS, type Ledger, type LedgerRow } from '~/domain/register/rules'
import { readSheet, writeSheet, type SheetProblem } from '~/domain/register/sheet'
import type { Session } from '~/domain/session/session'
import { newId } from '~/platform/ids'
import { useDesk, useRows } from './useDesk'

/** What a file says: entries to add, or why it changes nothing. */
export type FileAnswer<Row> = { readonly rows: readonly Row[] } | { readonly problems: readonly SheetProblem[] } | { readonly trouble: FileTrouble }

/** The two ledgers on this device. */
export function useRegister(clock: () => number = Date.now) {
  const { open } = useDesk()
  return {
    reach: useLedger(REACH, VOLUNTEERS, desk => desk.reach, clock),
    volunteers: useLedger(VOLUNTEERS, REACH, desk => desk.volunteers, clock),
    newId: () => newId(),
    /** Begin an entry for a session that was held; one that is there already stays as it is. @throws when it could not be kept. */
    addFromSession: async (session: Session) => void await (await open()).reach.merge((rows) => {
      const day = dayOf(new Date(session.run?.started ?? clock()))
      return { put: rows.some(({ id }) => id === session.id) ? [] : [reachRowFor(session, day, clock(), usualOf(rows))] }
    }),
  }
}

export type LedgerService<Row extends LedgerRow> = ReturnType<typeof useLedger<Row>>

function useLedger<Row extends LedgerRow>(ledger: Ledger<Row>, other: Parameters<typeof readSheet>[1], pick: (desk: Desk) => Rows<Row>, clock: () => number) {
  const { open } = useDesk()
  const rows = useRows(pick)
  const table = async () => pick(await open())
  return {
    ledger,
    rows,
    /** Keep an entry. False when another tab has changed it since `basis`, and nothing was written. @throws when it could not be kept. */
    save: async (row: Row, basis?: number): Promise<boolean> => {
      const { put } = await (await table()).merge((all) => {
        const here = all.find(({ id }) => id === row.id)
        const isStale = here !== undefined && here.changed !== basis
        return { put: isStale ? [] : [{ ...row, changed: Math.max(clock(), (here?.changed ?? 0) + 1) }] }
      })
      return put.length > 0
    },
    remove: async (id: string) => (await table()).remove(id),
    /** Take a removal back. */
    restore: async (row: Row) => void await (await table()).merge(all => ({ put: all.some(({ id }) => id === row.id) ? [] : [row] })),
    /** The ledger as the text of a CSV file. */
    toFile: async (locale: Locale): Promise<string> => (await import('~/data/csv')).toCsv(writeSheet(ledger, await (await table()).all(), locale), locale),
    /** Look at a file; nothing is written. */
    readFile: async (file: Blob): Promise<FileAnswer<Row>> => {
      const { fromCsv, LARGEST_FILE } = await import('~/data/csv')
      const sheet = file.size > LARGEST_FILE ? 'large' : await fromCsv(new Uint8Array(await file.arrayBuffer()))
      return typeof sheet === 'string' ? { trouble: sheet } : readSheet(ledger, other, sheet)
    },
    /** Add entries of another device, all or none. */
    add: async (incoming: readonly Row[]): Promise<Merged<Row>> => (await table()).merge(all => mergeRows(all, incoming)),
    takeBack: async (merged: Merged<Row>) => void await (await table()).merge(all => unmerge(all, merged)),
  }
}
