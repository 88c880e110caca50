/** A field that PRIVACY.md lists. */
export interface Listed {
  /** `IndexedDB/personal/sessions.parts.id`; `*` stands for one name, `…` for any ending. */
  readonly path: string
  /** It is there only when somebody filled it in. */
  readonly isOptional: boolean
}

/** The fields of the table in PRIVACY.md, by the storages of its first column. @throws when there is no row that names a storage. */
export function listedIn(markdown: string): readonly Listed[] {
  const listed = markdown.split('\n').filter(line => line.startsWith('| ')).flatMap(rowOf)
  if (listed.length === 0)
    throw new Error('PRIVACY.md has no table of what is stored.')
  return listed
}

function rowOf(line: string): readonly Listed[] {
  const [, where = '', what = ''] = line.split('|').map(cell => cell.trim())
  const storage = /^(?:localStorage|sessionStorage|IndexedDB|Cache Storage)/u.exec(where)?.[0]
  if (!storage)
    return []
  const names = namesIn(where)
  switch (storage) {
    case 'Cache Storage':
    case 'sessionStorage': return names.map(name => fieldOf(`${storage}/${name}`))
    default: return fieldsBelow(`${storage}/${names.join('/')}`, namesIn(what))
  }
}

/** What has no fields is itself what is stored. */
function fieldsBelow(path: string, fields: readonly string[]): readonly Listed[] {
  return fields.length ? fields.map(field => fieldOf(`${path}.${field}`)) : [fieldOf(path)]
}

const namesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name]) => name!)

const fieldOf = (name: string): Listed => ({ path: name.replace(/\?$/u, ''), isOptional: name.endsWith('?') })

/** Whether this field speaks of a path that was found. Lists have no path of their own, and an empty map is found above its fields. */
export function speaksOf({ path }: Listed, found: string): boolean {
  const isHere = (listed: string) => patternOf(listed).test(found.replaceAll('[]', ''))
  return isHere(path) || abovesOf(path).some(isHere)
}

/** `a.b` and `a` of `a.b.*.c`: the maps and lists that may be empty. */
function abovesOf(path: string): readonly string[] {
  const steps = path.split('.')
  return steps.slice(2).map((_, index) => steps.slice(0, index + 2).join('.'))
}

function patternOf(listed: string): RegExp {
  const parts = listed.split(/([*…])/u).map(part => part === '*' ? '[^.]+' : part === '…' ? '.*' : part.replaceAll(/[$()+.?[\\\]^{|}]/gu, '\\$&'))
  return new RegExp(`^${parts.join('')}$`, 'u')
}
