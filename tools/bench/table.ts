import type { Row, Section, Unit } from './rows'
import { ratiosOf, summarise, valuesOf, type Findings } from './statistics'

const HEAD = ['', 'app', 'min–max', 'floor', 'min–max', '× floor', 'min–max']

/** Sections of rows as aligned plain text: medians, edges, and the ratio to the floor; `–` where nothing was measured. */
export function tableOf(sections: readonly Section[], rounds: readonly Findings[]): string {
  const cells = sections.map(({ rows }) => rows.map(row => cellsOf(row, rounds)))
  const widths = HEAD.map((head, column) => Math.max(...[head, ...cells.flat().map(line => line[column]!)].map(text => [...text].length)))
  const line = (texts: readonly string[]) => texts.map((text, column) => column ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)).join('  ').trimEnd()
  return sections.map(({ title }, index) => [title, line(HEAD), ...cells[index]!.map(line)].join('\n')).join('\n\n')
}

function cellsOf({ label, unit, app, floor }: Row, rounds: readonly Findings[]): readonly string[] {
  const ratios = floor ? ratiosOf(rounds, app, floor) : []
  return [
    `  ${label}${unit === 'count' || unit === 'shift' ? '' : `, ${unit}`}`,
    ...middleAndEdges(valuesOf(rounds, app), value => format(value, unit)),
    ...floor ? middleAndEdges(valuesOf(rounds, floor), value => format(value, unit)) : ['', ''],
    ...ratios.length ? middleAndEdges(ratios, value => value.toFixed(2)) : ['', ''],
  ]
}

function middleAndEdges(numbers: readonly number[], write: (value: number) => string): readonly [string, string] {
  const summary = summarise(numbers)
  return summary ? [write(summary.median), `${write(summary.min)}–${write(summary.max)}`] : ['–', '']
}

/** A value in the unit of its row: bytes are shown as kB of 1000 bytes. */
export function format(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms': return value.toFixed(0)
    case 'kB': return (value / 1000).toFixed(1)
    case 'count': return String(Math.round(value * 10) / 10)
    case 'shift': return value === 0 ? '0' : value.toFixed(4)
  }
}
