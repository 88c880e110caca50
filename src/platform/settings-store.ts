import { settingsFrom, type Settings } from '~/domain/settings'

const KEY = 'settings'

/** Settings live in localStorage because they are needed before the first paint. Storage that throws counts as empty. */
export function readSettings(storage?: () => Storage): Settings {
  return readStored(settingsFrom, storage)
}

/** The part of them that `from` takes out of what is stored. */
export function readStored<T>(from: (value: unknown) => T, storage: () => Storage = () => localStorage): T {
  try {
    return from(JSON.parse(storage().getItem(KEY) ?? '{}'))
  }
  catch {
    return from({})
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
