/** Do work while no other tab does it; a tab that dies frees its lock. Without Web Locks the work is done at once. */
export function alone<T>(name: string, work: () => Promise<T>, locks: LockManager | undefined = navigator.locks): Promise<T> {
  return locks ? locks.request(name, work) as Promise<T> : work()
}

/** Resolves after so many milliseconds. */
export function after(ms: number, timer: typeof setTimeout = setTimeout): Promise<void> {
  return new Promise(resolve => timer(resolve, ms))
}
