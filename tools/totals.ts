/** How many checks passed and failed. */
export interface Totals { readonly passed: number, readonly failed: number }

export function added(one: Totals, other: Totals): Totals {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed }
}

/** The last line of the whole run. */
export function closingLine({ passed, failed }: Totals): string {
  return `${passed} passed, ${failed} failed`
}
