import { typeOf } from '../../mime'
import type { Answer, Recording } from '../recording'

/** One thing that has to hold. A check answers with complaints, each with the path it is about; none is what we want. */
export interface Point {
  readonly name: string
  readonly check: (recording: Recording) => readonly string[]
  /** Cannot be seen on a site without https. */
  readonly needsHttps?: true
}

/** A rule for each of some answers: what is wrong with it, or nothing. */
export function each(which: (recording: Recording) => readonly Answer[], wrong: (answer: Answer, recording: Recording) => string | false | undefined): Point['check'] {
  return recording => which(recording).flatMap((answer) => {
    const words = wrong(answer, recording)
    return words ? [`${answer.path}: ${words}`] : []
  })
}

/** The complaint about a header that is not as it should be. */
export function headerIs({ headers }: Answer, name: string): string {
  return `${name} is ${headers[name.toLowerCase()] ?? 'missing'}`
}

/** The address as the site knows it, whatever folder of the host it is in. */
export function siteFolder(base: string, path: string): string {
  return `/${path.slice(new URL(base).pathname.length)}`
}

/** Is this the address of a page? */
export function isPage({ path }: Answer): boolean {
  return typeOf(path)?.startsWith('text/html') ?? false
}

/** Every page that was answered, the not-found pages too. */
export function pagesOf({ files, missingPages }: Recording): readonly Answer[] {
  return [...files.filter(isPage), ...missingPages]
}

/** Is this a file that is named by its hash? */
export function isAsset(base: string, path: string): boolean {
  return siteFolder(base, path).startsWith('/assets/')
}
