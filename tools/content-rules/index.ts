import type { Rule } from './rule'
import { bandPictures } from './band-pictures'
import { bannedWords } from './banned-words'
import { brands } from './brands'
import { closingWords } from './closing-words'
import { doingShare } from './doing-share'
import { easyLines } from './easy-lines'
import { genderedAddress } from './gendered-address'
import { longWords } from './long-words'
import { longestOption } from './longest-option'
import { ownLanguage } from './own-language'
import { pictures } from './pictures'
import { quizSize } from './quiz-size'
import { quotes } from './quotes'
import { readability } from './readability'
import { sameNumbers } from './same-numbers'
import { sentenceLength } from './sentence-length'
import { storySize } from './story-size'
import { unknownPeople } from './unknown-people'

/** Every editor made of code; each has a test that shows it can fail. */
export const RULES: readonly Rule[] = [
  bandPictures,
  bannedWords,
  brands,
  closingWords,
  doingShare,
  easyLines,
  genderedAddress,
  longWords,
  longestOption,
  ownLanguage,
  pictures,
  quizSize,
  quotes,
  readability,
  sameNumbers,
  sentenceLength,
  storySize,
  unknownPeople,
]
