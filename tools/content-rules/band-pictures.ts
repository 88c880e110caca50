import type { Pack } from '../../src/domain/content/pack'
import type { Rule } from './rule'

type Lesson = Pack['lessons'][number]

/** In bands A, B and the easy track everything a child handles has its picture: paragraphs, cards, piles, cases, steps, questions and people. */
export const bandPictures: Rule = {
  name: 'band pictures',
  check: pack => pack.lessons.filter(({ band }) => 'abl'.includes(band)).flatMap(lesson => bare(lesson).map(path => ({
    file: `seeds/lessons/${lesson.id}.yaml`,
    path,
    message: `Give it a picture: in band ${lesson.band} the meaning can be followed without reading.`,
  }))),
}

function bare({ band, blocks }: Lesson): string[] {
  return blocks.flatMap((block, at) => {
    const without = (name: string, items: readonly { readonly picture?: string | undefined }[]) => items.flatMap(({ picture }, index) => picture ? [] : [`blocks.${at}.${name}.${index}`])
    switch (block.type) {
      case 'talk': return without('paragraphs', block.paragraphs)
      case 'sort': return [...without('piles', block.piles), ...without('cards', block.cards)]
      case 'decide': return without('cases', block.cases)
      case 'steps': return without('steps', block.steps)
      case 'rehearse': return without('rehearse', [block])
      case 'story': return [...without('cast', block.cast.filter(({ role }) => role !== 'presses')), ...without('nodes', block.nodes.filter(node => node.kind === 'end'))]
      case 'quiz': return band === 'b' ? [] : without('items', block.items)
      case 'recall': return band === 'b' ? [] : without('items', block.items)
      default: return []
    }
  })
}
