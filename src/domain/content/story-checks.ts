import type { Story, StoryNode } from './blocks/story'

interface StoryProblem { readonly path: string, readonly message: string }

/** Lines of the one who presses stay in the minority and short, so that a story never teaches pressing. */
const MOST_PRESSING_SHARE = 0.35
const LONGEST_PRESSING_LINE = 20

/** Proves that a story can be walked: every node is reached, every path ends, every answer answers. */
export function storyProblems(story: Story): readonly StoryProblem[] {
  const nodes = new Map(story.nodes.map(node => [node.id, node]))
  const dangling = story.nodes.flatMap((node, index) => waysOn(node)
    .filter(next => !nodes.has(next))
    .map(next => ({ path: `nodes.${index}`, message: `The next node «${next}» does not exist.` })))
  if (!nodes.has(story.start))
    return [{ path: 'start', message: `The start node «${story.start}» does not exist.` }]
  return [
    ...dangling,
    ...story.nodes.flatMap((node, index) => nodeProblems(node, `nodes.${index}`, story, nodes)),
    ...reachProblems(story, nodes),
    ...pressingProblems(story),
  ]
}

/** Where a node leads; an end leads nowhere. */
export function waysOn(node: StoryNode): readonly string[] {
  if (node.kind === 'end')
    return []
  return node.choices ? node.choices.map(choice => choice.next) : node.next ? [node.next] : []
}

function nodeProblems(node: StoryNode, path: string, story: Story, nodes: ReadonlyMap<string, StoryNode>): StoryProblem[] {
  if (node.kind === 'end')
    return []
  const problems: StoryProblem[] = []
  if (!node.choices === !node.next)
    problems.push({ path, message: 'A node has either choices or next.' })
  if (node.kind === 'message' && !story.cast.some(person => person.id === node.who))
    problems.push({ path: `${path}.who`, message: `«${node.who}» is not in the cast.` })
  node.choices?.forEach((choice, index) => {
    const answers = nodes.get(choice.next)?.kind
    if (!choice.feedback && answers !== 'pause' && answers !== 'end')
      problems.push({ path: `${path}.choices.${index}`, message: 'Give feedback, or lead to a pause or an end that answers.' })
  })
  return problems
}

function reachProblems(story: Story, nodes: ReadonlyMap<string, StoryNode>): StoryProblem[] {
  const reached = closure([story.start], id => waysOn(nodes.get(id) ?? story.nodes[0]!))
  const ends = story.nodes.filter(node => node.kind === 'end').map(node => node.id)
  const waysBack = new Map<string, string[]>()
  for (const node of story.nodes)
    waysOn(node).forEach(next => waysBack.set(next, [...waysBack.get(next) ?? [], node.id]))
  const canEnd = closure(ends, id => waysBack.get(id) ?? [])
  return story.nodes.flatMap((node, index) => [
    ...(reached.has(node.id) ? [] : [{ path: `nodes.${index}`, message: `The node «${node.id}» cannot be reached.` }]),
    ...(canEnd.has(node.id) ? [] : [{ path: `nodes.${index}`, message: `No way leads from «${node.id}» to an end.` }]),
  ])
}

function closure(from: readonly string[], on: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const open = [...from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (!seen.has(id)) {
      seen.add(id)
      open.push(...on(id))
    }
  }
  return seen
}

function pressingProblems(story: Story): StoryProblem[] {
  const pressing = new Set(story.cast.filter(person => person.role === 'presses').map(person => person.id))
  const lines = story.nodes.flatMap((node, index) => node.kind === 'message' && pressing.has(node.who) ? [{ node, index }] : [])
  const share = lines.length / story.nodes.length
  return [
    ...(share > MOST_PRESSING_SHARE ? [{ path: 'nodes', message: `${Math.round(share * 100)} % of the nodes press; at most ${MOST_PRESSING_SHARE * 100} % may.` }] : []),
    ...lines.flatMap(({ node, index }) => Object.entries(node.text)
      .filter(([, text]) => text.split(/\s+/).length > LONGEST_PRESSING_LINE)
      .map(([locale]) => ({ path: `nodes.${index}.text.${locale}`, message: `A pressing line has at most ${LONGEST_PRESSING_LINE} words.` }))),
  ]
}
