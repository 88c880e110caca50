import type { ReachRow, VolunteerRow } from '~/domain/register/ledgers'
import { emptyReachRow, emptyVolunteerRow } from '~/domain/register/new-rows'

/** A UUID that ends in a number. */
export function uuid(number: number): string {
  return `12345678-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** A full entry of the ledger of people reached; a test says what is special about its own. */
export function aReachRow(number: number, special: Partial<ReachRow> = {}): ReachRow {
  return {
    ...emptyReachRow(uuid(number), '2026-11-22', Date.UTC(2026, 10, 22, 10, 15, 30, 123)),
    band: 'c',
    lessons: ['c2', 'c3'],
    minutes: 45,
    formats: ['lecture', 'discussion'],
    boys: 12,
    girls: 13,
    ages: { 12: 20, 13: 5 },
    withDisability: 'few',
    inCare: 7,
    firstTime: 20,
    returning: 5,
    indirect: 300,
    indirectSource: 'posters',
    cards: 25,
    followUp: true,
    ...special,
  }
}

export function aVolunteerRow(number: number, special: Partial<VolunteerRow> = {}): VolunteerRow {
  return { ...emptyVolunteerRow(uuid(number), '2026-11', Date.UTC(2026, 10, 30)), newBoys: 3, newGirls: 9, ages: { 18: 4, 19: 8 }, active: 20, sessionsLed: 14, hours: 60, ...special }
}
