import { isRecord } from './snapshot'

/** Deepest nesting of a copy, and most values in it; far more than a desk has. */
const [DEEPEST, MOST_VALUES] = [12, 1_000_000]

/** Longest single text, in characters. */
const LONGEST_TEXT = 20_000

/** Names by which a careless program would reach into every object. */
export const RESERVED: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** Signs that no field takes: control characters, halves of a character, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Surrogate}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** A text without signs that cannot be seen. A telephone number taken over from a list of contacts often carries some. */
export function tidy(text: string): string {
  return text.replace(UNSEEN, '')
}

/** The value of a JSON text, or nothing when it is none, or too deep or too large to be a copy: browsers would parse a depth of 200,000. */
export function parseJson(text: string): unknown {
  if (!isMeasured(text))
    return undefined
  try {
    return JSON.parse(text) as unknown
  }
  catch {
    return undefined
  }
}

/** Every text short and readable, every name harmless? The value must be known not to be deep. */
export function isHarmless(value: unknown): boolean {
  if (typeof value === 'string')
    return value.length <= LONGEST_TEXT && tidy(value) === value
  if (Array.isArray(value))
    return value.every(isHarmless)
  return !isRecord(value) || Object.entries(value).every(([name, inner]) => !RESERVED.includes(name) && isHarmless(name) && isHarmless(inner))
}

/** One walk along the text, without recursion: is it within the limits, whatever a parser would make of it? */
function isMeasured(text: string): boolean {
  let [depth, values, isInText] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isInText) {
      if (sign === '\\')
        at++
      else if (sign === '"')
        isInText = false
    }
    else if (sign === '"') {
      isInText = true
    }
    else if (sign === '[' || sign === '{') {
      depth++
    }
    else if (sign === ']' || sign === '}') {
      depth--
    }
    else if (sign === ',') {
      values++
    }
    if (depth > DEEPEST || values > MOST_VALUES)
      return false
  }
  return true
}
