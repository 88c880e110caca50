import type { LocalHelpline } from '~/domain/content/pack'

/** A sound line in one language; a test says what is special about its own. */
export function aLine(special: Partial<LocalHelpline> & Pick<LocalHelpline, 'id'>): LocalHelpline {
  return {
    country: 'ru',
    kind: 'helpline',
    name: `Name of ${special.id}`,
    phones: [{ number: '8-800-000', dial: '8800000' }],
    needs: ['talk'],
    audience: ['children'],
    forChildren: true,
    answers: 'Somebody kind.',
    hours: { kind: 'always' },
    cost: 'free',
    anonymous: 'yes',
    recorded: 'unknown',
    languages: ['ru'],
    display: 'show',
    confidence: 'verified',
    sources: ['document 000'],
    ...special,
  }
}

/** A handful with every kind of row: first lines, look-alike numbers, no number, no day, adults only. */
export const LINES: readonly LocalHelpline[] = [
  aLine({ id: 'de-look-alike', country: 'de', phones: [{ number: '0800 500 225 0', dial: '08005002250' }], languages: ['uk', 'ru'], hours: { kind: 'weekly', zone: 'Europe/Berlin', slots: [{ days: [1, 2, 3, 4, 5], from: '14:00', to: '17:00' }] }, checked: '2025-02-24' }),
  aLine({ id: 'int-picture', country: 'int', phones: [], url: 'https://picture.example', needs: ['picture'], hours: { kind: 'online' }, languages: ['en', 'es', 'uk', 'ar', 'zh', 'nl', 'fr', 'de'], checked: '2026-10-01' }),
  aLine({ id: 'ru-102', kind: 'emergency', phones: [{ number: '102', dial: '102', note: 'From a mobile.' }], needs: ['danger', 'report'] }),
  aLine({ id: 'ru-112', kind: 'emergency', phones: [{ number: '112', dial: '112' }], needs: ['danger'], audience: ['everyone'], anonymous: 'no' }),
  aLine({ id: 'ru-adults', needs: ['report'], audience: ['adults'], forChildren: false, phones: [], url: 'http://форма.example/', hours: { kind: 'online' }, confidence: 'single-source' }),
  aLine({ id: 'ru-chat', phones: [], url: 'https://chat.example/teens/', hours: { kind: 'weekly', zone: 'Europe/Moscow', slots: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '11:00', to: '23:00' }] }, checked: '2026-11-01' }),
  aLine({ id: 'ru-child-helpline', phones: [{ number: '8-800-2000-122', dial: '88002000122' }, { number: '124', dial: '124', note: 'From mobiles only.' }], hours: { kind: 'varies' }, hoursNote: 'Round the clock in most regions.', checked: '2026-03-11' }),
  aLine({ id: 'ru-hidden', display: 'do-not-show-number', phones: [{ number: '8-800-666', dial: '8800666' }], url: 'https://hidden.example', forChildren: false, confidence: 'seed' }),
  aLine({ id: 'ua-look-alike', country: 'ua', phones: [{ number: '0 800 500 225', dial: '0800500225' }], languages: ['uk'], hours: { kind: 'unknown' }, checked: '2026-11-01' }),
]
