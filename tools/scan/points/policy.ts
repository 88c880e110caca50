import { META_POLICY } from '../../headers'
import { directivesOf, metaPolicyOf, type Directives } from '../policy'
import { answersOf } from '../recording'
import { each, headerIs, pagesOf, type Point } from './point'

/** A rule for the policy in the header of every answer. */
function policy(isFine: (directives: Directives) => boolean): Point['check'] {
  return each(answersOf, answer => !isFine(directivesOf(answer.headers['content-security-policy'] ?? '')) && headerIs(answer, 'Content-Security-Policy'))
}

/** In the directives that take sources, nothing but own files or nothing at all. */
function hasOnlyOwnFiles(directives: Directives): boolean {
  return directives.get('script-src') === `'self'` && [...directives].every(([name, value]) => !name.endsWith('-src') || value === `'self'` || value === `'none'`)
}

/** A page may be stricter than the header, as the calm page is, and never says anything else. */
function wrongInPage(html: string): string | false {
  const own = metaPolicyOf(html) ?? ''
  const [here, all] = [directivesOf(own), directivesOf(META_POLICY)]
  const isWhole = ['default-src', 'script-src', 'base-uri', 'form-action', 'require-trusted-types-for'].every(name => here.has(name)) && [...here].every(([name, value]) => all.get(name) === value)
  return !isWhole && `the page carries ${own || 'no policy before its first file'}`
}

/** What the policy forbids. */
export const POLICY_POINTS: readonly Point[] = [
  { name: 'policy: nothing but what is named', check: policy(all => all.get('default-src') === `'none'`) },
  { name: 'policy: own files only', check: policy(hasOnlyOwnFiles) },
  { name: 'policy: no plug-ins', check: policy(all => (all.get('object-src') ?? `'none'`) === `'none'`) },
  { name: 'policy: no other base', check: policy(all => all.get('base-uri') === `'none'`) },
  { name: 'policy: no forms', check: policy(all => all.get('form-action') === `'none'`) },
  { name: 'policy: in no frame', check: policy(all => all.get('frame-ancestors') === `'none'`) },
  { name: 'policy: trusted types', check: policy(all => all.get('require-trusted-types-for') === `'script'` && all.get('trusted-types') === 'vue worker') },
  { name: 'policy: in every page too', check: each(pagesOf, ({ body }) => wrongInPage(body)) },
]
