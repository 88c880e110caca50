import { emptyReachRow, emptyVolunteerRow, usualOf } from '~/domain/register/new-rows'
import type { ReachRow, VolunteerRow } from '~/domain/register/ledgers'

interface Kind {
  readonly isNew: boolean
  /** Place and region are taken over from an earlier entry. */
  readonly hasUsual: boolean
}

/** The entry whose form is open. */
export type Opened = Kind & ({ readonly ledger: 'reach', readonly row: ReachRow } | { readonly ledger: 'volunteers', readonly row: VolunteerRow })

/** What the hash of the address opens: a new entry, or one by its id; nothing for anything else. */
export function openedBy(
  hash: string,
  { reach, volunteers }: { readonly reach: readonly ReachRow[], readonly volunteers: readonly VolunteerRow[] },
  { id, today, now }: { readonly id: string, readonly today: string, readonly now: number },
): Opened | undefined {
  const usual = usualOf(reach)
  if (hash === 'new-reach')
    return { ledger: 'reach', isNew: true, hasUsual: usual !== undefined, row: emptyReachRow(id, today, now, usual) }
  const region = volunteers.at(-1)?.region ?? usual?.region
  if (hash === 'new-volunteers')
    return { ledger: 'volunteers', isNew: true, hasUsual: region !== undefined, row: emptyVolunteerRow(id, today.slice(0, 7), now, region) }
  const kind = { isNew: false, hasUsual: true }
  const session = reach.find(row => row.id === hash)
  const month = volunteers.find(row => row.id === hash)
  return session ? { ledger: 'reach', ...kind, row: session } : month && { ledger: 'volunteers', ...kind, row: month }
}
