import { settingsFrom, type Settings } from '~/domain/settings'

const KEY = 'settings'

/** Settings live in localStorage because they are needed before the first paint. Storage that throws counts as empty. */
export function readSettings(storage: () => Storage = () => localStorage): Settings {
  try {
    return settingsFrom(JSON.parse(storage().getItem(KEY) ?? '{}'))
  }
  catch {
    return settingsFrom({})
  }
}

/** @returns whether the browser kept them. */
export function writeSettings(settings: Settings, storage: () => Storage = () => localStorage): boolean {
  try {
    storage().setItem(KEY, JSON.stringify(settings))
    return true
  }
  catch {
    return false
  }
}

/** Hear of settings changed in another tab. @returns a function that stops listening. */
export function watchSettings(changed: (settings: Settings) => void, target: Window = window): () => void {
  const hear = (event: StorageEvent) => {
    if (event.key === KEY || event.key === null)
      changed(readSettings())
  }
  target.addEventListener('storage', hear)
  return () => target.removeEventListener('storage', hear)
}
