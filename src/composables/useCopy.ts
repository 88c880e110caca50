import { readCopyFile } from '~/data/copy-file'
import { allowed, copyOf, type Copy } from '~/domain/copy/copy'
import { writeCopy } from '~/domain/copy/format'
import { merged, replaced, undone } from '~/domain/copy/merge'
import { previewOf, type KindPreview } from '~/domain/copy/preview'
import type { Rewritten, Snapshot } from '~/domain/copy/snapshot'
import { dayOf } from '~/domain/local-day'
import type { MessageId } from '~/domain/message'
import type { Settings } from '~/domain/settings'
import { useDesk } from './useDesk'
import { useProgress } from './useProgress'
import { useSettings } from './useSettings'

/** What a file holds and what bringing it back would do. */
export interface Looked {
  readonly copy: Copy
  /** What adding it would do; progress that is not to be kept is left out. */
  readonly preview: readonly KindPreview[]
  /** So many marks of progress would be left out by adding, because the settings here say so. */
  readonly leftOut: number
}

/** What was done, so that it can be taken back. */
export interface Done extends Rewritten {
  /** The settings before, where they were changed. */
  readonly settings?: Settings
}

/** A copy of what is one's own, and bringing it back. `sensitive` are the lessons that are remembered only by choice. Everything throws when the device cannot be read or written. */
export function useCopy(sensitive: () => readonly string[], clock: () => Date = () => new Date()) {
  const { open } = useDesk()
  const { settings, change } = useSettings()
  const progress = useProgress()
  const keepHere = () => ({ keeping: settings.value.keeping, sensitive: sensitive() })
  const keepThere = ({ settings: { keeping } }: Copy) => ({ keeping, sensitive: sensitive() })

  /** Settings follow only when the database has kept everything; what the others do not name goes too. */
  async function rewrite(how: (now: Snapshot) => Snapshot, next?: Settings): Promise<Done> {
    const before = settings.value
    const done = await (await open()).rewrite(how)
    if (next)
      change({ band: undefined, locale: undefined, ...next })
    await progress.start(true)
    return { ...done, ...next && { settings: before } }
  }

  return {
    /** What would be in a copy now. */
    make: async (): Promise<Copy> => copyOf(await (await open()).snapshot(), settings.value, dayOf(clock()), sensitive()),
    fileOf: (copy: Copy) => ({ name: `copy-${copy.made}.json`, text: writeCopy(copy) }),
    /** Look at a file; nothing is written. @returns why it cannot be brought back, if so. */
    look: async (file: Blob): Promise<Looked | MessageId> => {
      const copy = await readCopyFile(file)
      if (typeof copy === 'string')
        return `file-${copy}`
      const kept = allowed(copy, keepHere())
      return { copy, preview: previewOf(await (await open()).snapshot(), kept), leftOut: copy.progress.length - kept.progress.length }
    },
    /** Add the copy to what is here; settings stay. */
    merge: (copy: Copy) => rewrite(now => merged(now, allowed(copy, keepHere()))),
    /** Put the copy in place of what is here, with its settings. */
    replace: (copy: Copy) => rewrite(now => replaced(now, allowed(copy, keepThere(copy))), copy.settings),
    /** Take it back; what was changed since then stays. */
    undo: (done: Done) => rewrite(now => undone(now, done), done.settings),
  }
}
