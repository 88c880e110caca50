import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalPack } from '../src/domain/content/pack'

/** A pack with so many times the content: every lesson, guide, helpline, term and plan again under ids of its own. */
export function enlarge(pack: LocalPack, factor: number): LocalPack {
  const again = <T extends { readonly id: string }>(things: readonly T[]): readonly T[] =>
    Array.from({ length: factor }, (_, copy) => things.map(thing => copy === 0 ? thing : { ...thing, id: `${thing.id}-${copy}` })).flat()
  return {
    ...pack,
    lessons: again(pack.lessons),
    guides: again(pack.guides),
    helplines: again(pack.helplines),
    glossary: again(pack.glossary),
    plans: again(pack.plans),
    questionSets: again(pack.questionSets),
    references: again(pack.references),
    evidence: again(pack.evidence),
  }
}

/**
 * A copy of a build whose packs hold so many times the content, for the benchmark. Pages stay as they are: each belongs to one thing.
 * @returns how many lessons one language has.
 */
export async function enlargeBuild(dist: string, to: string, factor: number): Promise<number> {
  await cp(dist, to, { recursive: true })
  const assets = join(to, 'assets')
  const packs = (await readdir(assets)).filter(name => /^(?:ru|en)-[\w-]+\.json$/u.test(name))
  let lessons = 0
  for (const name of packs) {
    const pack = enlarge(JSON.parse(await readFile(join(assets, name), 'utf8')) as LocalPack, factor)
    lessons = pack.lessons.length
    await writeFile(join(assets, name), JSON.stringify(pack))
    await rm(join(assets, `${name}.br`), { force: true })
    await rm(join(assets, `${name}.gz`), { force: true })
  }
  return lessons
}
