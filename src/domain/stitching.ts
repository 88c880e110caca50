import type { LocalPack } from './content/pack'

/** Things of a pack that stand whole in the data of pages. */
const KINDS = ['lessons', 'guides', 'helplines'] as const
type Kind = typeof KINDS[number]
type Things = Pick<LocalPack, Kind>

/** No text of ours holds this character, so a mark cannot be taken for words. */
const MARK = '\u0001'
const MARKS_IN_JSON = /"\\u0001(lessons|guides|helplines)\/([a-z0-9-]+)"/gu

/** A text as it stands inside `<script type="application/json">`: no `<` can close the element. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** The writer of marks for one pack: puts them in place of its things in the JSON of a page, as the pack travels beside it. */
export function unstitcher(pack: Things): (json: string) => string {
  const marks = new Map(KINDS.flatMap(kind => pack[kind].map(thing => [JSON.stringify(thing), `${MARK}${kind}/${thing.id}`] as const)))
  return json => jsonInHtml(withMarks(JSON.parse(json), marks))
}

function withMarks(value: unknown, marks: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'object' || value === null)
    return value
  const mark = marks.get(JSON.stringify(value))
  if (mark)
    return mark
  return Array.isArray(value)
    ? value.map(item => withMarks(item, marks))
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withMarks(inner, marks)]))
}

/** The reader of marks for one pack: gives a page its things back. @throws on a mark for something that the pack does not hold. */
export function stitcher(pack: Things): (page: string) => string {
  const things = new Map(KINDS.flatMap(kind => pack[kind].map(thing => [`${kind}/${thing.id}`, thing] as const)))
  return page => page.replaceAll(MARKS_IN_JSON, (_, kind: Kind, id: string) => {
    const thing = things.get(`${kind}/${id}`)
    if (!thing)
      throw new Error(`The pack holds no ${kind}/${id}.`)
    return jsonInHtml(thing)
  })
}
