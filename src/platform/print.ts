type Printer = Partial<Pick<Window, 'print'>>

/** Some installed apps on phones cannot print. */
export function canPrint(page: Printer = window): boolean {
  return typeof page.print === 'function'
}

/** Open the browser's print dialog for the page as it stands. Does nothing where there is none. */
export function printPage(page: Printer = window): void {
  page.print?.()
}
