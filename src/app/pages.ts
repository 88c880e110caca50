import { address } from '~/domain/address'
import { BANDS } from '~/domain/band'
import type { Locale } from '~/domain/locale'

/** The parts of a pack that become pages of their own. */
export interface PagePack {
  readonly lessons: readonly { readonly id: string }[]
  readonly guides: readonly { readonly id: string }[]
}

/** One address that is prerendered. */
export interface Page {
  readonly path: string
  /** Does it travel to the device as a page? What is rarely opened is drawn there from the content instead. */
  readonly isPacked: boolean
}

/** Every address of one language that is prerendered. */
export function pagesOf(locale: Locale, pack: PagePack): readonly Page[] {
  return [
    ...[
      address.home(locale),
      ...BANDS.map(band => address.band(locale, band)),
      address.lessons(locale),
      ...pack.lessons.map(({ id }) => address.lesson(locale, id)),
      address.guides(locale),
      ...pack.guides.map(({ id }) => address.guide(locale, id)),
      address.help(locale),
    ].map(path => ({ path, isPacked: true })),
    ...[
      ...pack.lessons.map(({ id }) => address.lessonPrint(locale, id)),
      address.plans(locale),
      address.glossary(locale),
      address.settings(locale),
      address.about(locale),
      address.sources(locale),
      address.privacy(locale),
      notFoundPage(locale),
    ].map(path => ({ path, isPacked: false })),
  ]
}

/** The page a host shows, in this language, for addresses that do not exist. */
export function notFoundPage(locale: Locale): string {
  return `/${locale}/404/`
}
