/** The two languages; every page exists in both. */
export const LOCALES = ['ru', 'en'] as const
export type Locale = typeof LOCALES[number]

/** A text in both languages, side by side. */
export type Localized = Readonly<Record<Locale, string>>

/** The same shape with every `Localized` resolved to one language. */
export type InOneLocale<T> = T extends Localized
  ? string
  : T extends readonly (infer Item)[]
    ? readonly InOneLocale<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: InOneLocale<T[Key]> }
      : T

/** Is this word one of our language codes? */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some(locale => locale === value)
}

/** The language a person switches to. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'ru' ? 'en' : 'ru'
}

/** Resolve every `{ ru, en }` pair inside a value to plain strings of one language. */
export function inLocale<T>(value: T, locale: Locale): InOneLocale<T> {
  return resolve(value, locale) as InOneLocale<T>
}

function resolve(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value))
    return value.map(item => resolve(item, locale))
  if (typeof value !== 'object' || value === null)
    return value
  if (isLocalized(value))
    return value[locale]
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner, locale)]))
}

function isLocalized(value: object): value is Localized {
  return 'ru' in value && 'en' in value
}
