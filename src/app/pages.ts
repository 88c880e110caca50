import { address } from '~/domain/address'
import { BANDS } from '~/domain/band'
import type { Locale } from '~/domain/locale'

/** The parts of a pack that become pages of their own. */
export interface PagePack {
  readonly lessons: readonly { readonly id: string }[]
  readonly guides: readonly { readonly id: string }[]
}

/** Every address of one language that is prerendered. */
export function pagesOf(locale: Locale, pack: PagePack): readonly string[] {
  return [
    address.home(locale),
    ...BANDS.map(band => address.band(locale, band)),
    address.lessons(locale),
    ...pack.lessons.flatMap(({ id }) => [address.lesson(locale, id), address.lessonPrint(locale, id)]),
    address.guides(locale),
    ...pack.guides.map(({ id }) => address.guide(locale, id)),
    address.help(locale),
    address.settings(locale),
    address.about(locale),
    address.sources(locale),
    address.privacy(locale),
    notFoundPage(locale),
  ]
}

/** The page a host shows, in this language, for addresses that do not exist. */
export function notFoundPage(locale: Locale): string {
  return `/${locale}/404/`
}
