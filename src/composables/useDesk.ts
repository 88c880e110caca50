import { onMounted, onScopeDispose, readonly, shallowReadonly, shallowRef, type Ref } from 'vue'
import type { Desk } from '~/data/open-desk'
import type { Rows } from '~/data/rows'
import type { Session } from '~/domain/session/session'
import { after } from '~/platform/locks'
import { deskKey, need } from './keys'

/** The leader's desk: opened when the first screen asks for it. */
export interface DeskService {
  readonly open: () => Promise<Desk>
  /** Whether the device keeps what is written; unknown until the desk is open. */
  readonly isKept: Readonly<Ref<boolean | undefined>>
  /** The session that was taken away last, as long as it can be brought back. */
  readonly removed: Ref<Session | undefined>
}

export function createDesk(load: (onLost: () => void) => Promise<Desk> = loadDesk): DeskService {
  const isKept = shallowRef<boolean>()
  let opened: Promise<Desk> | undefined
  const open = async () => {
    const desk = await load(() => void (isKept.value = false))
    isKept.value = desk.isKept
    return desk
  }
  return { isKept: readonly(isKept), removed: shallowRef(), open: () => opened ??= open() }
}

async function loadDesk(onLost: () => void): Promise<Desk> {
  const { openDesk } = await import('~/data/open-desk')
  return openDesk(after, onLost)
}

/** The desk of this app; made when first asked for, so that a reader of lessons does not carry it. */
export function useDesk(): DeskService {
  const holder = need(deskKey)
  return holder.desk ??= createDesk()
}

/** Which table of the desk is meant: `desk => desk.sessions`. */
type Pick<Row extends { readonly id: string }> = (desk: Desk) => Rows<Row>

/** One row, kept in step with every tab: `undefined` until it is read, `null` when there is none. */
export function useRow<Row extends { readonly id: string }>(pick: Pick<Row>, id: string) {
  const { open } = useDesk()
  const row = shallowRef<Row | null>()
  listen(async () => pick(await open()).watchOne(id, found => void (row.value = found ?? null)))
  return {
    // Rows stay the plain objects that they are: a database refuses the wrapped ones of a deep `readonly`.
    row: shallowReadonly(row),
    /** Change it by a pure function; over when the device has kept it. @throws when it could not. */
    change: async (how: (row: Row) => Row) => void await pick(await open()).change(id, how),
  }
}

/** All rows of a table, kept in step with every tab; `undefined` until they are read. */
export function useRows<Row extends { readonly id: string }>(pick: Pick<Row>): Readonly<Ref<readonly Row[] | undefined>> {
  const { open } = useDesk()
  const rows = shallowRef<readonly Row[]>()
  listen(async () => pick(await open()).watch(found => void (rows.value = found)))
  return shallowReadonly(rows)
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
