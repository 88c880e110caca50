/** Who can be reached on the day: adults and services only. */
export const CONTACT_ROLES = ['responsible', 'second', 'psychologist', 'police', 'guardianship', 'supervisor'] as const
export type ContactRole = typeof CONTACT_ROLES[number]

/** An adult or service with a telephone; typed in by the leader, kept on this device only. */
export interface Contact {
  readonly who: string
  readonly phone: string
}

/** Longest name of an adult or service, in characters. */
export const LONGEST_WHO = 60

/** Roles without which no session starts; the supervisor is asked of volunteers. */
export const REQUIRED_CONTACTS: readonly ContactRole[] = ['responsible', 'second', 'psychologist', 'police', 'guardianship']

/** What is wrong with a contact: nobody named, or a telephone that cannot be dialled. The second adult stays in the room and needs no telephone. */
export function contactProblem(role: ContactRole, contact: Contact | undefined): 'who' | 'phone' | undefined {
  const { who = '', phone = '' } = contact ?? {}
  if (who.trim() === '' || who.length > LONGEST_WHO)
    return 'who'
  if (role === 'second' && phone.trim() === '')
    return undefined
  return isPhone(phone) ? undefined : 'phone'
}

/** Digits with the signs people put between them; short numbers such as 102 count too. */
export function isPhone(phone: string): boolean {
  const digits = phone.replace(/\D/gu, '')
  return /^[\d\s()+\-–.,*#]+$/u.test(phone) && digits.length >= 2 && digits.length <= 18
}

/** Roles whose contact is still missing or unsound, in the order of the sheet. */
export function missingContacts(contacts: Readonly<Partial<Record<ContactRole, Contact>>>, required: readonly ContactRole[] = REQUIRED_CONTACTS): readonly ContactRole[] {
  return required.filter(role => contactProblem(role, contacts[role]))
}
