import { CLEARED, HEADERS, KEEPING } from '../../headers'
import { ERASE_ADDRESS } from '../../../src/domain/erasing'
import { answersOf } from '../recording'
import { each, headerIs, isAsset, siteFolder, type Point } from './point'

const YEAR = 31_536_000

/** A header that every answer carries just as we say it. */
function asWeSay(name: string): Point['check'] {
  return each(answersOf, answer => answer.headers[name.toLowerCase()] !== HEADERS[name] && headerIs(answer, name))
}

function secondsOfHttps(header = ''): number {
  return Number(/max-age=(\d+)/u.exec(header)?.[1] ?? 0)
}

/** Asked for anew before it is shown: in our words, or in those of hosts that have their own. */
const ANEW = /\bno-cache\b|\bno-store\b|max-age=0\b.*\bmust-revalidate\b/u

/** What every answer says beside the policy. */
export const HEADER_POINTS: readonly Point[] = [
  { name: 'https for a year and more', check: each(answersOf, answer => secondsOfHttps(answer.headers['strict-transport-security']) < YEAR && headerIs(answer, 'Strict-Transport-Security')) },
  { name: 'types are not guessed', check: asWeSay('X-Content-Type-Options') },
  { name: 'no referrer', check: asWeSay('Referrer-Policy') },
  { name: 'of the device nothing but the whole screen and its light', check: asWeSay('Permissions-Policy') },
  { name: 'a window of its own', check: asWeSay('Cross-Origin-Opener-Policy') },
  { name: 'files for this site only', check: asWeSay('Cross-Origin-Resource-Policy') },
  { name: 'no cookies', check: each(answersOf, ({ headers }) => 'set-cookie' in headers && 'sets a cookie') },
  { name: 'no version of the software', check: each(answersOf, answer => (/\d/u.test(answer.headers.server ?? '') || 'x-powered-by' in answer.headers) && headerIs(answer, 'x-powered-by' in answer.headers ? 'X-Powered-By' : 'Server')) },
  { name: 'kept for ever: what is named by its hash', check: each(({ files, packed }) => [...files, ...packed], (answer, { base }) => isAsset(base, answer.path) && answer.headers['cache-control'] !== KEEPING.forEver && headerIs(answer, 'Cache-Control')) },
  { name: 'asked for anew: everything else', check: each(({ files, packed, missingPages, missingFiles }) => [...files, ...packed, ...missingPages, ...missingFiles], (answer, { base }) => !(isAsset(base, answer.path) && answer.status === 200) && !ANEW.test(answer.headers['cache-control'] ?? '') && headerIs(answer, 'Cache-Control')) },
  { name: 'erasing throws away what is kept, and nothing else does', check: each(answersOf, (answer, { base }) => answer.headers['clear-site-data'] !== (siteFolder(base, answer.path) === ERASE_ADDRESS ? CLEARED : undefined) && headerIs(answer, 'Clear-Site-Data')) },
  { name: 'erasing is never kept', check: each(({ files, packed }) => [...files, ...packed], (answer, { base }) => siteFolder(base, answer.path) === ERASE_ADDRESS && answer.headers['cache-control'] === KEEPING.anew && headerIs(answer, 'Cache-Control')) },
]
