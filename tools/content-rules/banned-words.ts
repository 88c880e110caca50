import type { Rule } from './rule'
import { childTextsOf } from './texts'

/** Stems that frighten, blame or describe (content brief §5.1, PR-18). «стыдно» is a feeling and allowed. */
const BANNED = {
  ru: /порно|педофил|маньяк|извращ|хищник|жертв[ауые]|слив(?:а|ы|ать)(?![а-яё])|сама виновата|сам виноват|навсегда|никогда не удал|позор|разврат|растлен|насилу|гол(?:ая|ый|ые|ых)(?![а-яё])|нюд|суицид|самоубий|жизнь разрушена|будешь жалеть|настуч|буллинг/iu,
  en: /porn|paedophil|pedophil|predator|pervert|victim|\bnudes?\b|\bnaked|forever online|\bruin|shame on|your own fault|snitch|tell(?:ing)? tales on|danger(?:ous)? internet/iu,
} as const

export const bannedWords: Rule = {
  name: 'banned words',
  check: pack => childTextsOf(pack).flatMap(({ file, path, locale, text }) => {
    const found = BANNED[locale].exec(text)
    return found ? [{ file, path, message: `«${found[0]}» may not stand in a child band: say it without fear, blame or description.` }] : []
  }),
}
