import { describe, expect, it } from 'vitest'
import { CONTACT_ROLES, contactProblem, isPhone, LONGEST_WHO, missingContacts, REQUIRED_CONTACTS, type Contact, type ContactRole } from '~/domain/session/contacts'
import { ADVISED_POINTS, gateProblems, requiredPoints, tick } from '~/domain/session/gate'
import { startRun } from '~/domain/session/run'
import type { Session } from '~/domain/session/session'
import { aSession } from '../../support/desk'

const CONTACTS = Object.fromEntries(REQUIRED_CONTACTS.map(role => [role, { who: 'Somebody', phone: '112' }])) as Record<ContactRole, Contact>
const starts = (session: Session) => startRun(session, 'slide', 'part', 5).run !== undefined
const without = (role: ContactRole) => Object.fromEntries(Object.entries(CONTACTS).filter(([other]) => other !== role))

describe.each([
  ['children', aSession({ audience: 'c', youngest: 12 }), 8],
  ['the easy track', aSession({ audience: 'l', youngest: 9 }), 8],
  ['parents', aSession({ audience: 'p' }), 4],
  ['volunteers', aSession({ audience: 'v' }), 4],
])('a session of %s', (_, planned, points) => {
  const ready = { ...planned, ticked: requiredPoints(planned), contacts: CONTACTS }

  it('starts when every required point is ticked and every contact is there', () => {
    expect(requiredPoints(planned)).toHaveLength(points)
    expect(gateProblems(ready)).toEqual([])
    expect(starts(ready)).toBe(true)
  })

  it('does not start while a single required point is open', () => {
    for (const point of requiredPoints(planned)) {
      const open = tick(ready, point)
      expect(gateProblems(open)).toEqual([point])
      expect(startRun(open, 'slide', 'part', 5)).toBe(open)
    }
  })

  it('does not start while a single contact is missing or cannot be dialled', () => {
    for (const role of REQUIRED_CONTACTS) {
      const missing = { ...ready, contacts: without(role) }
      expect(gateProblems(missing)).toEqual(['contacts'])
      expect(starts(missing)).toBe(false)
      expect(starts({ ...ready, contacts: { ...CONTACTS, [role]: { who: 'Somebody', phone: 'later' } } })).toBe(false)
      expect(starts({ ...ready, contacts: { ...CONTACTS, [role]: { who: '  ', phone: '112' } } })).toBe(false)
    }
  })

  it('is not kept from starting by what is only advised', () => {
    expect(requiredPoints(planned).filter(point => ADVISED_POINTS.some(advised => advised === point))).toEqual([])
    expect(starts({ ...ready, ticked: [...ready.ticked, ...ADVISED_POINTS] })).toBe(true)
  })

  it('is not started twice', () => {
    const run = startRun(ready, 'slide', 'part', 5)
    expect(startRun(run, 'other', 'part', 9)).toBe(run)
  })
})

it('a tick is taken back by ticking again, and the others stay', () => {
  const ticked = tick(tick(aSession(), 'parents'), 'pair')
  expect(ticked.ticked).toEqual(['parents', 'pair'])
  expect(tick(ticked, 'parents').ticked).toEqual(['pair'])
})

describe('a telephone', () => {
  it.each(['102', '112', '8-800-2000-122', '+7 (812) 000-00-00', '124', '8 800 2000 122', '+7 812 000–00–00', '002*', '12'])('%s can be dialled', (phone) => {
    expect(isPhone(phone)).toBe(true)
  })

  it.each(['', ' ', '1', '+', '()-', 'police', 'полиция 102', 'tel:102', '8-800 доб. 5', '١١٢', '1'.repeat(19), '1'.repeat(30)])('%j cannot', (phone) => {
    expect(isPhone(phone)).toBe(false)
  })
})

describe('a contact', () => {
  it('has a name of at most sixty characters', () => {
    expect(contactProblem('police', { who: 'х'.repeat(LONGEST_WHO), phone: '102' })).toBeUndefined()
    expect(contactProblem('police', { who: 'х'.repeat(LONGEST_WHO + 1), phone: '102' })).toBe('who')
    expect(contactProblem('police', undefined)).toBe('who')
  })

  it('has a telephone, but for the second adult, who is in the room; one that is there must be sound', () => {
    for (const role of CONTACT_ROLES)
      expect(contactProblem(role, { who: 'Somebody', phone: ' ' })).toBe(role === 'second' ? undefined : 'phone')
    expect(contactProblem('second', { who: 'Somebody', phone: 'none' })).toBe('phone')
  })

  it('that is missing is named in the order of the sheet; a supervisor only where one is asked for', () => {
    expect(missingContacts({})).toEqual(['responsible', 'second', 'psychologist', 'police', 'guardianship'])
    expect(missingContacts(CONTACTS)).toEqual([])
    expect(missingContacts(CONTACTS, [...REQUIRED_CONTACTS, 'supervisor'])).toEqual(['supervisor'])
  })
})
