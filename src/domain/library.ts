import type { LocalPack } from './content/pack'
import type { Locale } from './locale'

/** Everything that is read, in one file: what the worker fetches once and unpacks on the device. */
export interface Library {
  /** The content of each language, with the address at which the app asks for it. */
  readonly packs: Readonly<Record<Locale, { readonly address: string, readonly content: LocalPack }>>
  /** Pages and their small companions by address; things of the packs are marks in them, see `stitching`. */
  readonly files: Readonly<Record<string, string>>
}
