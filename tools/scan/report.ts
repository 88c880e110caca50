import { POINTS } from './points'
import type { Recording } from './recording'

/** What came out for one point: complaints, or the reason why nobody could look. */
export interface Row {
  readonly name: string
  readonly complaints: readonly string[]
  readonly unseen?: string
}

/** Look at a recording point by point. */
export function scan(recording: Recording): readonly Row[] {
  const isHttps = recording.base.startsWith('https:')
  return POINTS.map(({ name, check, needsHttps }) => needsHttps && !isHttps ? { name, complaints: [], unseen: 'needs https' } : { name, complaints: check(recording) })
}

/** A table to read: one line for each point, and the first complaints below those that do not hold. */
export function reportOf(rows: readonly Row[]): string {
  const mark = ({ complaints, unseen }: Row) => unseen ? '–' : complaints.length ? '✗' : '✓'
  const lines = rows.flatMap(row => [
    `${mark(row)} ${row.name}${row.unseen ? ` (not seen: ${row.unseen})` : ''}`,
    ...row.complaints.slice(0, 3).map(complaint => `    ${complaint}`),
    ...row.complaints.length > 3 ? [`    and ${row.complaints.length - 3} more`] : [],
  ])
  const [red, unseen] = [rows.filter(({ complaints }) => complaints.length).length, rows.filter(row => row.unseen).length]
  return [...lines, '', `${rows.length - red - unseen} points hold, ${red} do not, ${unseen} could not be seen.`].join('\n')
}
