import { inject, type InjectionKey } from 'vue'
import type { Locale } from '~/domain/locale'
import type { Announcer } from './useAnnounce'
import type { PageContents } from './useContent'
import type { DeskService } from './useDesk'
import type { HelpDirectory } from './useHelp'
import type { SettingsService } from './useSettings'
import type { StorageService } from './useStorage'
import type { ProgressService } from './useProgress'
import type { TermDirectory } from './useTerms'

/** Holds the desk once it was asked for. */
export interface DeskHolder { desk?: DeskService }

/** The language of the page that is rendered: provided per app, because many pages render in one process. */
export const localeKey: InjectionKey<Locale> = Symbol('locale')
export const coverKey: InjectionKey<boolean> = Symbol('cover')
export const contentsKey: InjectionKey<PageContents> = Symbol('contents')
export const announcerKey: InjectionKey<Announcer> = Symbol('announcer')
export const settingsKey: InjectionKey<SettingsService> = Symbol('settings')
export const storageKey: InjectionKey<StorageService> = Symbol('storage')
export const progressKey: InjectionKey<ProgressService> = Symbol('progress')
export const deskKey: InjectionKey<DeskHolder> = Symbol('desk')
export const helpKey: InjectionKey<HelpDirectory> = Symbol('help')
export const termsKey: InjectionKey<TermDirectory> = Symbol('terms')

/** Inject what must be there. @throws when it is not: a wiring mistake, not a person's. */
export function need<T>(key: InjectionKey<T>): T {
  const value = inject(key)
  if (value === undefined)
    throw new Error(`Nothing is provided for ${String(key.description)}.`)
  return value
}
