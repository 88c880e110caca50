import { typeOf, TYPES } from '../../mime'
import { answersOf, type Answer, type Recording } from '../recording'
import { foreignIn, inlineIn } from '../source'
import { each, headerIs, pagesOf, siteFolder, type Point } from './point'

const REDIRECTS = [301, 302, 307, 308]
const COMPRESSED = /^(?:br|gzip|zstd)$/u

/** Where an answer leads, if it leads anywhere. */
function goal({ path, headers }: Answer, base: string): URL | undefined {
  return headers.location === undefined ? undefined : new URL(headers.location, new URL(base).origin + path)
}

/** An older word for scripts is as good; texts that a page does not give an alphabet have to say theirs. */
function hasType({ path, headers }: Answer): boolean {
  const is = (headers['content-type'] ?? '').toLowerCase().replace('application/javascript', 'text/javascript')
  const wanted = typeOf(path) ?? ''
  return is.split(';')[0] === wanted.split(';')[0] && (!/^text\/(?:html|plain)/u.test(wanted) || is.includes('charset=utf-8'))
}

function isNotFoundIn(locale: string, { status, body }: Answer): boolean {
  return status === 404 && body.includes(`<html lang="${locale}">`) && body.includes('<h1')
}

function leadsToHttps({ base, plainHttp }: Recording): boolean {
  const to = plainHttp && REDIRECTS.includes(plainHttp.status) ? goal(plainHttp, base) : undefined
  return to?.protocol === 'https:' && to.host === new URL(base).host
}

/** How the host answers, and what stands in what it hands out. */
export const ANSWER_POINTS: readonly Point[] = [
  { name: 'plain http leads to https', needsHttps: true, check: recording => leadsToHttps(recording) ? [] : [`/: ${recording.plainHttp?.status ?? 'no answer'} ${recording.plainHttp?.headers.location ?? ''}`] },
  { name: 'everything is there', check: each(({ files }) => files, ({ status }) => status !== 200 && `answers ${status}`) },
  { name: 'right types', check: each(({ files, packed }) => [...files, ...packed], answer => !hasType(answer) && headerIs(answer, 'Content-Type')) },
  { name: 'a missing slash leads to the page', check: each(({ redirects }) => redirects, (answer, { base }) => !(REDIRECTS.includes(answer.status) && goal(answer, base)?.pathname === `/${answer.path.replace(/^\/+/u, '')}/`) && `answers ${answer.status} ${answer.headers.location ?? ''}`) },
  { name: 'leads to no other host', check: each(answersOf, (answer, { base }) => (goal(answer, base)?.host ?? new URL(base).host) !== new URL(base).host && `leads to ${answer.headers.location}`) },
  { name: 'a missing page is not found, in its language', check: each(({ missingPages }) => missingPages, (answer, { base }) => !isNotFoundIn(siteFolder(base, answer.path).startsWith('/en/') ? 'en' : 'ru', answer) && `answers ${answer.status}`) },
  { name: 'a missing file is not found, and is no page', check: each(({ missingFiles }) => missingFiles, ({ status, headers }) => (status !== 404 || headers['content-type'] === TYPES.html) && `answers ${status}, ${headers['content-type']}`) },
  { name: 'texts travel compressed', check: each(({ packed }) => packed, answer => !COMPRESSED.test(answer.headers['content-encoding'] ?? '') && headerIs(answer, 'Content-Encoding')) },
  { name: 'caches tell compressed from plain', check: each(({ packed }) => packed, answer => !/accept-encoding/iu.test(answer.headers.vary ?? '') && headerIs(answer, 'Vary')) },
  { name: 'plain for those who read nothing else', check: each(({ files }) => files, answer => 'content-encoding' in answer.headers && headerIs(answer, 'Content-Encoding')) },
  { name: 'fetches from no other host', check: each(({ files, missingPages }) => [...files, ...missingPages], foreignIn) },
  { name: 'no inline script, style or handler', check: each(pagesOf, ({ body }) => inlineIn(body)) },
]
