/** Parts of a plan with the minutes from its beginning at which each starts and ends. */
export function timesOf<Part extends { readonly minutes: number }>(parts: readonly Part[]): readonly (Part & { readonly from: number, readonly to: number })[] {
  let at = 0
  return parts.map((part) => {
    const from = at
    at += part.minutes
    return { ...part, from, to: at }
  })
}
