import { address } from '~/domain/address'
import { BANDS } from '~/domain/band'
import { sessionAddress } from '~/domain/session/session-address'
import type { Locale } from '~/domain/locale'

/** The parts of a pack that become pages of their own. */
export interface PagePack {
  readonly lessons: readonly { readonly id: string }[]
  readonly guides: readonly { readonly id: string }[]
}

/** One address that is prerendered. */
export interface Page {
  readonly path: string
  /** How it travels to the device: whole, as a cover, or not at all; what is rarely opened is drawn there from the content. */
  readonly packed: 'whole' | 'cover' | 'no'
}

/** Every address of one language that is prerendered. */
export function pagesOf(locale: Locale, pack: PagePack): readonly Page[] {
  const all = (packed: Page['packed'], paths: readonly string[]) => paths.map((path): Page => ({ path, packed }))
  return [
    ...all('whole', [
      address.home(locale),
      ...BANDS.map(band => address.band(locale, band)),
      address.lessons(locale),
      address.guides(locale),
      address.help(locale),
    ]),
    ...all('cover', [
      ...pack.lessons.map(({ id }) => address.lesson(locale, id)),
      ...pack.guides.map(({ id }) => address.guide(locale, id)),
    ]),
    ...all('no', [
      ...pack.lessons.map(({ id }) => address.lessonPrint(locale, id)),
      address.plans(locale),
      sessionAddress.create(locale),
      address.register(locale),
      address.glossary(locale),
      address.settings(locale),
      address.install(locale),
      address.about(locale),
      address.sources(locale),
      address.privacy(locale),
      notFoundPage(locale),
    ]),
  ]
}

/** The page a host shows, in this language, for addresses that do not exist. */
export function notFoundPage(locale: Locale): string {
  return `${address.home(locale)}404/`
}
