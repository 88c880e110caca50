import type { Rule } from './rule'
import { bannedWords } from './banned-words'
import { genderedAddress } from './gendered-address'
import { longestOption } from './longest-option'
import { ownLanguage } from './own-language'
import { pictures } from './pictures'
import { readability } from './readability'
import { sentenceLength } from './sentence-length'

export const RULES: readonly Rule[] = [bannedWords, genderedAddress, longestOption, ownLanguage, pictures, readability, sentenceLength]
