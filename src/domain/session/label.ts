/** Neutral names for groups: words that nobody is called by. There is no free text, so that no child and no school can be named. */
export const LABELS = [
  'lighthouse', 'maple', 'harbour', 'comet', 'bridge', 'meadow', 'lantern', 'river', 'pine', 'anchor', 'kite', 'island',
  'cloud', 'waterfall', 'crystal', 'autumn', 'sail', 'mountain', 'mint', 'star', 'shell', 'planet', 'umbrella', 'balloon',
] as const
export type Label = typeof LABELS[number]

/** The first name that none of these sessions carries; the first of all when every name is taken. */
export function freeLabel(taken: readonly (Label | undefined)[]): Label {
  return LABELS.find(label => !taken.includes(label)) ?? LABELS[0]
}
