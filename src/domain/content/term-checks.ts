import type { Pack } from './pack'

interface TermProblem { readonly id: string, readonly path: string, readonly message: string }

/** A term for children has a plain definition; a term that a text names is in the glossary and open to its readers. */
export function termProblems({ glossary, lessons, guides }: Pick<Pack, 'glossary' | 'lessons' | 'guides'>): readonly TermProblem[] {
  const terms = new Map(glossary.map(term => [term.id, term]))
  const incomplete = glossary.filter(term => Boolean(term.band) !== Boolean(term.plain))
    .map(({ id }) => ({ id, path: 'plain', message: 'A term has both a band and a plain definition, or neither.' }))
  const used = [...lessons, ...guides].flatMap(item => item.blocks.flatMap((block, at) => block.type === 'talk'
    ? block.paragraphs.flatMap(({ term }, index) => term === undefined ? [] : [{ id: item.id, term, isForChildren: 'band' in item, path: `blocks.${at}.paragraphs.${index}.term` }])
    : []))
  return [...incomplete, ...used.flatMap(({ id, path, term, isForChildren }) => {
    const found = terms.get(term)
    if (!found)
      return [{ id, path, message: `«${term}» is not in seeds/glossary: correct the name or add the term.` }]
    return isForChildren && !found.plain ? [{ id, path, message: `«${term}» is a word for adults: it has no plain definition.` }] : []
  })]
}
