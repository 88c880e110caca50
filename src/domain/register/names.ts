import type { Band } from '../band'
import type { Locale } from '../locale'
import type { Format, IndirectSource, Place, ReachAudience, Region } from './ledgers'

/** Words in both languages at once: a file is read whatever the language of the page. */
export type Words = Readonly<Record<Locale, string>>
type Names<Code extends string> = Readonly<Record<Code, Words>>

export const PLACE_NAMES: Names<Place> = {
  'school': { ru: 'школа', en: 'school' },
  'college': { ru: 'колледж', en: 'college' },
  'camp': { ru: 'лагерь', en: 'camp' },
  'residential': { ru: 'учреждение с проживанием', en: 'residential institution' },
  'library': { ru: 'библиотека', en: 'library' },
  'club': { ru: 'кружок или секция', en: 'club' },
  'online': { ru: 'онлайн', en: 'online' },
  'public-event': { ru: 'открытое мероприятие', en: 'public event' },
  'other': { ru: 'другое место', en: 'another place' },
}

export const REGION_NAMES: Names<Region> = {
  'central': { ru: 'Центральный округ', en: 'Central district' },
  'northwestern': { ru: 'Северо-Западный округ', en: 'Northwestern district' },
  'southern': { ru: 'Южный округ', en: 'Southern district' },
  'north-caucasian': { ru: 'Северо-Кавказский округ', en: 'North Caucasian district' },
  'volga': { ru: 'Приволжский округ', en: 'Volga district' },
  'ural': { ru: 'Уральский округ', en: 'Ural district' },
  'siberian': { ru: 'Сибирский округ', en: 'Siberian district' },
  'far-eastern': { ru: 'Дальневосточный округ', en: 'Far Eastern district' },
  'outside-russia': { ru: 'вне России', en: 'outside Russia' },
}

export const AUDIENCE_NAMES: Names<ReachAudience> = {
  'children': { ru: 'дети и молодёжь', en: 'children and youth' },
  'specialists': { ru: 'специалисты', en: 'specialists' },
  'parents': { ru: 'родители', en: 'parents' },
  'tourism-sport': { ru: 'туризм и спорт', en: 'tourism and sport' },
  'public': { ru: 'все желающие', en: 'general public' },
}

/** Neutral to age: an exported file is passed on among adults. */
export const BAND_NAMES: Names<Band> = {
  a: { ru: '6–8 лет', en: 'ages 6–8' },
  b: { ru: '9–11 лет', en: 'ages 9–11' },
  c: { ru: '12–15 лет', en: 'ages 12–15' },
  d: { ru: '16–17 лет', en: 'ages 16–17' },
  l: { ru: 'лёгкая тропа', en: 'easy track' },
}

/** One word each: several stand in one cell. */
export const FORMAT_NAMES: Names<Format> = {
  lecture: { ru: 'лекция', en: 'lecture' },
  game: { ru: 'игра', en: 'game' },
  discussion: { ru: 'обсуждение', en: 'discussion' },
}

export const SOURCE_NAMES: Names<IndirectSource> = {
  posters: { ru: 'плакаты и листовки', en: 'posters and leaflets' },
  event: { ru: 'открытое мероприятие', en: 'public event' },
  online: { ru: 'просмотры в интернете', en: 'online views' },
  media: { ru: 'СМИ', en: 'media' },
}

export const ANSWER_NAMES: Names<'yes' | 'no'> = { yes: { ru: 'да', en: 'yes' }, no: { ru: 'нет', en: 'no' } }
