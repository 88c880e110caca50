import type { Rule } from './rule'
import { childTextsOf } from './texts'

/** Services and organisations date fast, advertise, and may not be named to children at all (brief §3.9). */
const BRANDS = /вконтакте|(?:^|[^а-яё])вк(?![а-яё])|телеграм|ватсап|вотсап|вайбер|тикток|ютуб|дискорд|роблокс|майнкрафт|инстаграм|фейсбук|снапчат|лайки(?=[^а-яё]*\()|стим(?![а-яё])|яндекс|гугл|госуслуг|стеллит|лига безопасного|роскомнадзор|\b(?:vk|telegram|whatsapp|viber|tiktok|youtube|discord|roblox|minecraft|instagram|facebook|snapchat|likee|steam|yandex|google|stellit|ecpat|inhope|ncmec)\b/iu

export const brands: Rule = {
  name: 'brands',
  check: pack => childTextsOf(pack).flatMap(({ file, path, text }) => {
    const found = BRANDS.exec(text)
    return found ? [{ file, path, message: `«${found[0].trim()}» names a service or an organisation: say what it is, «мессенджер», "a chat".` }] : []
  }),
}
