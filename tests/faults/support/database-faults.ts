/** Faults of the browser's database, run in the page before its own scripts. Each tells by `window.hit` that it has struck. */

/** There is no database at all. */
export function withoutDatabase(): void {
  Object.defineProperty(window, 'indexedDB', { get: () => void window.hit?.() })
}

/** Opening throws at once. */
export function openingThrows(name: string): void {
  IDBFactory.prototype.open = () => {
    window.hit?.()
    throw new DOMException('no', name)
  }
}

/** Opening fails later, as a damaged store does. */
export function openingFails(name: string): void {
  IDBFactory.prototype.open = () => {
    window.hit?.()
    const request = Object.assign(new EventTarget(), { error: new DOMException('no', name), result: undefined, onerror: undefined as ((event: Event) => void) | undefined })
    setTimeout(() => {
      const event = new Event('error', { cancelable: true })
      Object.defineProperty(event, 'target', { value: request })
      request.onerror?.(event)
    })
    return request as unknown as IDBOpenDBRequest
  }
}

/** Opening is never answered. */
export function openingHangs(): void {
  IDBFactory.prototype.open = () => {
    window.hit?.()
    return new EventTarget() as IDBOpenDBRequest
  }
}

/** No row finds room in this database. */
export function putIsRefused(name: string): void {
  const put = IDBObjectStore.prototype.put
  const refusing = function (this: IDBObjectStore, ...row: Parameters<typeof put>) {
    if (this.transaction.db.name !== name)
      return put.apply(this, row)
    window.hit?.()
    throw new DOMException('full', 'QuotaExceededError')
  }
  IDBObjectStore.prototype.put = refusing
  IDBObjectStore.prototype.add = refusing
}

/** Every so many-th transaction that writes into this database is aborted by the browser. */
export function writingAborts([name, every]: readonly [string, number]): void {
  const transaction = IDBDatabase.prototype.transaction
  let count = 0
  IDBDatabase.prototype.transaction = function (...words: Parameters<typeof transaction>) {
    const work = transaction.apply(this, words)
    if (this.name === name && words[1] === 'readwrite' && ++count % every === 0) {
      window.hit?.()
      queueMicrotask(() => work.abort())
    }
    return work
  }
}

/** Tells of transactions that the browser itself gave up for want of room. */
export function tellOfQuota(): void {
  const transaction = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (...words: Parameters<typeof transaction>) {
    const work = transaction.apply(this, words)
    work.addEventListener('abort', () => work.error?.name === 'QuotaExceededError' && window.hit?.())
    return work
  }
}

/** A part of the window that must not be touched. */
export function gettingThrows(name: 'localStorage' | 'sessionStorage'): void {
  Object.defineProperty(window, name, { get: () => {
    window.hit?.()
    throw new DOMException('no', 'SecurityError')
  } })
}
