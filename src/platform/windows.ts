/** Open an address in a window of its own, the same one each time. @returns whether the browser allowed it. */
export function openBeside(address: string, name: string, page: Window = window): boolean {
  return page.open(address, name, 'popup,width=1280,height=720') !== null
}
