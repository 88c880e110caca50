/** Things that a browser may lack, taken away in the page before its own scripts. What is on a prototype goes from there. */
export function takeAway(paths: readonly string[]): void {
  for (const path of paths) {
    const [name, ...owners] = path.split('.').reverse() as [string, ...string[]]
    const owner = owners.reverse().reduce((thing: Record<string, unknown> | undefined, part) => thing?.[part] as Record<string, unknown> | undefined, window as unknown as Record<string, unknown>)
    for (let holder: unknown = owner; holder; holder = Object.getPrototypeOf(holder) as unknown) {
      if (Object.hasOwn(holder as object, name) && !Reflect.deleteProperty(holder as object, name))
        Object.defineProperty(holder, name, { value: undefined })
    }
  }
}

/** Which of them the page still has. */
export function stillThere(paths: readonly string[]): readonly string[] {
  const find = (path: string) => path.split('.').reduce((thing: unknown, part) => (thing as Record<string, unknown> | undefined)?.[part], window as unknown)
  return paths.filter(path => find(path) !== undefined)
}
