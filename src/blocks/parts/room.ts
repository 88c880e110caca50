import { inject, provide, type InjectionKey, type Ref } from 'vue'
import type { ShownCount } from '~/domain/session/tally'

/** The room in front of a wall: what it said, as others may see it, and the way to count one more. */
export interface Room {
  /** Counts by answer while the room's answers are shown. */
  readonly counts: Readonly<Ref<Readonly<Record<string, ShownCount>> | undefined>>
  /** Count one more for an answer, where this very screen is used to count. */
  readonly take?: (answer: string) => void
}

const roomKey: InjectionKey<Room> = Symbol('room')

export function provideRoom(room: Room): void {
  provide(roomKey, room)
}

/** Nobody, where a slide is shown without a room. */
export function useRoom(): Room | undefined {
  return inject(roomKey, undefined)
}
