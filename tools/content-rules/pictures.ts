import type { Pack } from '../../src/domain/content/pack'
import type { Rule } from './rule'
import { pictureNames } from '../pictures'

/** Every picture a seed names, with its place. */
export function picturesOf(pack: Pack): readonly { file: string, path: string, name: string }[] {
  return [
    ...pack.lessons.flatMap(lesson => walk(lesson, `seeds/lessons/${lesson.id}.yaml`)),
    ...pack.guides.flatMap(guide => walk(guide, `seeds/guides/${guide.id}.yaml`)),
  ]
}

function walk(value: unknown, file: string, path: readonly string[] = []): { file: string, path: string, name: string }[] {
  if (typeof value !== 'object' || value === null)
    return []
  return Object.entries(value).flatMap(([key, inner]) => key === 'picture' && typeof inner === 'string'
    ? [{ file, path: [...path, key].join('.'), name: inner }]
    : walk(inner, file, [...path, key]))
}

export const pictures: Rule = {
  name: 'pictures',
  check: (pack) => {
    const known = pictureNames()
    return picturesOf(pack).filter(({ name }) => !known.has(name))
      .map(({ file, path, name }) => ({ file, path, message: `The icon set has no picture «${name}».` }))
  },
}
