import type { ContentReader } from './content-reader'

/**
 * Ask the first reader; when it fails or has nothing, ask the second.
 * A browser may erase an open database and give back an empty one without a word: then the pack in memory still answers.
 */
export function steadyReader(first: ContentReader, second: () => Promise<ContentReader>): ContentReader {
  const ask = async <T>(question: (reader: ContentReader) => Promise<T>): Promise<T> => {
    const answer = await question(first).catch(() => undefined)
    return answer !== undefined && !isEmptyList(answer) ? answer : question(await second())
  }
  return {
    lessons: band => ask(reader => reader.lessons(band)),
    lesson: id => ask(reader => reader.lesson(id)),
    guides: () => ask(reader => reader.guides()),
    guide: id => ask(reader => reader.guide(id)),
    helplines: () => ask(reader => reader.helplines()),
    glossary: () => ask(reader => reader.glossary()),
    plans: () => ask(reader => reader.plans()),
    questionSets: () => ask(reader => reader.questionSets()),
    items: ids => ask(reader => reader.items(ids)),
    sources: () => ask(reader => reader.sources()),
  }
}

function isEmptyList(answer: unknown): boolean {
  return Array.isArray(answer) && answer.length === 0
}
