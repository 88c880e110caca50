import { computed, onMounted, onScopeDispose, readonly, shallowRef, type Ref } from 'vue'
import { openDesk, type Desk } from '~/data/open-desk'
import type { ProgressStore } from '~/data/personal-db'
import type { Rows } from '~/data/rows'
import { stillKeeps, type DeskTrouble } from '~/domain/trouble'
import type { Session } from '~/domain/session/session'
import { keptMark } from '~/platform/kept-mark'
import { after } from '~/platform/locks'
import { deskKey, need, type DeskHolder } from './keys'

/** A person's desk: opened when something first asks for it, and then the same one for everything. */
export interface DeskService {
  readonly open: () => Promise<Desk>
  readonly trouble: Readonly<Ref<DeskTrouble | undefined>>
  /** Whether the device keeps what is written; unknown until the desk is open. */
  readonly isKept: Readonly<Ref<boolean | undefined>>
  /** The last write could not be kept. */
  readonly isFailing: Readonly<Ref<boolean>>
  /** Write something down. Never throws: nothing is returned when it could not be kept, and `isFailing` says so. */
  readonly keep: <T>(work: (desk: Desk) => Promise<T>) => Promise<T | undefined>
  /** The session that was taken away last, as long as it can be brought back. */
  readonly removed: Ref<Session | undefined>
}

export function createDesk(load: (onTrouble: (trouble: DeskTrouble) => void) => Promise<Desk> = loadDesk): DeskService {
  const trouble = shallowRef<DeskTrouble>()
  const isOpen = shallowRef(false)
  const isFailing = shallowRef(false)
  let opened: Promise<Desk> | undefined
  const begin = () => load(found => void (trouble.value = found)).finally(() => void (isOpen.value = true))
  const open = () => opened ??= begin()
  return {
    open,
    trouble: readonly(trouble),
    isKept: computed(() => isOpen.value ? stillKeeps(trouble.value) : undefined),
    isFailing: readonly(isFailing),
    keep: async (work) => {
      try {
        const kept = await work(await open())
        isFailing.value = false
        return kept
      }
      catch {
        isFailing.value = true
        return undefined
      }
    },
    removed: shallowRef(),
  }
}

function loadDesk(onTrouble: (trouble: DeskTrouble) => void): Promise<Desk> {
  return openDesk({ after, mark: keptMark(), onTrouble })
}

/** The desk of this app; made when first asked for, so that the first page does not carry it. */
export function useDesk(): DeskService {
  return deskOf(need(deskKey))
}

/** The desk in its holder, for what is made before any screen. */
export function deskOf(holder: DeskHolder): DeskService {
  return holder.desk ??= createDesk()
}

/** Which table of the desk is meant: `desk => desk.sessions`. */
type Pick<Row extends { readonly id: string }> = (desk: Desk) => Rows<Row>

/** The progress that lies on the desk; a step that could not be kept is told of like everything else. */
export async function progressOf(holder: DeskHolder): Promise<ProgressStore> {
  const { open, keep } = deskOf(holder)
  const { progress } = await open()
  return { ...progress, put: async row => void await keep(() => progress.put(row)) }
}

/** One row, kept in step with every tab: `undefined` until it is read, `null` when there is none. It comes without a proxy, so that it can be written back. */
export function useRow<Row extends { readonly id: string }>(pick: Pick<Row>, id: string) {
  const { open, keep } = useDesk()
  const row = shallowRef<Row | null>()
  listen(async () => pick(await open()).watchOne(id, found => void (row.value = found ?? null)))
  return {
    row: row as Readonly<Ref<Row | null | undefined>>,
    /** Change it by a pure function; over when the device has kept it. Where it could not, the row stays as it was and `isFailing` says so. */
    change: async (how: (row: Row) => Row) => void await keep(desk => pick(desk).change(id, how)),
  }
}

/** All rows of a table, kept in step with every tab; `undefined` until they are read. */
export function useRows<Row extends { readonly id: string }>(pick: Pick<Row>): Readonly<Ref<readonly Row[] | undefined>> {
  const { open } = useDesk()
  const rows = shallowRef<readonly Row[]>()
  listen(async () => pick(await open()).watch(found => void (rows.value = found)))
  return rows as Readonly<Ref<readonly Row[] | undefined>>
}

/** Start in the browser, stop with the screen, even when it goes before the desk is open. */
function listen(start: () => Promise<() => void>): void {
  let isGone = false
  let stop: (() => void) | undefined
  onMounted(async () => {
    stop = await start()
    if (isGone)
      stop()
  })
  onScopeDispose(() => {
    isGone = true
    stop?.()
  })
}
