import { isBand, type Band } from './band'
import { isLocale, type Locale } from './locale'

export const THEMES = ['system', 'light', 'dark', 'contrast', 'yellow'] as const
export type Theme = typeof THEMES[number]

/** Percent of the browser's own text size. */
export const TEXT_SIZES = [100, 125, 150, 200] as const
export type TextSize = typeof TEXT_SIZES[number]

/** Which lessons the device remembers: those that tell nothing, every one, or none. */
export const KEEPINGS = ['ordinary', 'all', 'none'] as const
export type Keeping = typeof KEEPINGS[number]

/** What a person chose for the look and for the way back; nothing of it tells what was read. */
export interface Settings {
  readonly theme: Theme
  readonly textSize: TextSize
  /** Three quick presses of Shift leave the app. */
  readonly shiftLeaves: boolean
  readonly keeping: Keeping
  /** Pages on hard topics are blank as soon as they are out of view. */
  readonly hidesAway?: boolean
  /** The band a person chose last. */
  readonly band?: Band
  /** The language the front door opens. */
  readonly locale?: Locale
}

export const DEFAULT_SETTINGS: Settings = { theme: 'system', textSize: 100, shiftLeaves: true, keeping: 'ordinary', hidesAway: false }

type Fields = Readonly<Record<string, unknown>>

/** What has to be known before the first paint. */
export type Look = Pick<Settings, 'theme' | 'textSize' | 'locale'>

/** The look, from a value that anybody may have written: what is not sound falls back to the default. */
export function lookFrom(value: unknown): Look {
  const { theme, textSize, locale } = fieldsOf(value)
  return {
    theme: THEMES.find(known => known === theme) ?? 'system',
    textSize: TEXT_SIZES.find(known => known === textSize) ?? 100,
    ...(isLocale(locale) && { locale }),
  }
}

/** All settings, in the same way. */
export function settingsFrom(value: unknown): Settings {
  const { shiftLeaves, keeping, hidesAway, band } = fieldsOf(value)
  return {
    ...lookFrom(value),
    shiftLeaves: typeof shiftLeaves === 'boolean' ? shiftLeaves : DEFAULT_SETTINGS.shiftLeaves,
    keeping: KEEPINGS.find(known => known === keeping) ?? DEFAULT_SETTINGS.keeping,
    hidesAway: hidesAway === true,
    ...(isBand(band) && { band }),
  }
}

function fieldsOf(value: unknown): Fields {
  return (typeof value === 'object' && value !== null ? value : {}) as Fields
}

/** The attributes of `<html>` that settings become; `null` takes one away. */
export function lookOf({ theme, textSize }: Look, prefersDark: boolean): Readonly<Record<'data-theme' | 'data-text-size', string | null>> {
  const shown = theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme
  return { 'data-theme': shown === 'light' ? null : shown, 'data-text-size': textSize === 100 ? null : String(textSize) }
}
