import { LESSON_IDS } from '../curriculum'
import { agesCell, answerCell, choiceCell, dayCell, guardedCell, idCell, listCell, momentCell, monthCell, numberCell, optionalCell, type Cell } from './cells'
import { FORMATS, type ReachRow, type VolunteerRow } from './ledgers'
import { ANSWER_NAMES, AUDIENCE_NAMES, BAND_NAMES, FORMAT_NAMES, PLACE_NAMES, REGION_NAMES, SOURCE_NAMES, type Words } from './names'

export interface Column<Value> extends Cell<Value> {
  readonly heading: Words
}

/** The columns of a ledger by field, in the order in which they stand in a file. */
export type Columns<Row> = { readonly [Field in keyof Row]-?: Column<Row[Field]> }

/** Ages that a session may count, in years. */
export const REACH_AGES = { from: 3, to: 99 } as const
/** Ages of those who join as volunteers. */
export const VOLUNTEER_AGES = { from: 14, to: 30 } as const

const under = <Value>(ru: string, en: string, cell: Cell<Value>): Column<Value> => ({ ...cell, heading: { ru, en } })

export const REACH_COLUMNS: Columns<ReachRow> = {
  id: under('Номер записи', 'Entry id', idCell),
  day: under('Дата', 'Date', dayCell),
  place: under('Тип места', 'Place type', choiceCell(PLACE_NAMES)),
  region: under('Регион', 'Region', choiceCell(REGION_NAMES)),
  audience: under('Аудитория', 'Audience', choiceCell(AUDIENCE_NAMES)),
  band: under('Возрастная группа', 'Age band', optionalCell(BAND_NAMES)),
  lessons: under('Уроки', 'Lessons', listCell<string>(LESSON_IDS)),
  minutes: under('Минут', 'Minutes', numberCell),
  formats: under('Формы работы', 'Formats', listCell(FORMATS, FORMAT_NAMES)),
  boys: under('Мальчики и юноши', 'Boys', numberCell),
  girls: under('Девочки и девушки', 'Girls', numberCell),
  notStated: under('Пол не указан', 'Sex not stated', numberCell),
  ages: under('По возрасту', 'By age', agesCell(REACH_AGES.from, REACH_AGES.to)),
  withDisability: under('С инвалидностью', 'With a disability', guardedCell),
  inCare: under('Из учреждений с проживанием', 'In residential care', guardedCell),
  firstTime: under('Впервые', 'First time', numberCell),
  returning: under('Повторно', 'Returning', numberCell),
  indirect: under('Косвенный охват', 'Indirect reach', numberCell),
  indirectSource: under('Источник косвенного охвата', 'Source of indirect reach', optionalCell(SOURCE_NAMES)),
  cards: under('Семейные карточки', 'Family cards', numberCell),
  followUp: under('Нужно вернуться', 'Follow-up needed', answerCell(ANSWER_NAMES)),
  changed: under('Изменено', 'Changed', momentCell),
}

export const VOLUNTEER_COLUMNS: Columns<VolunteerRow> = {
  id: under('Номер записи', 'Entry id', idCell),
  month: under('Месяц', 'Month', monthCell),
  region: under('Регион', 'Region', choiceCell(REGION_NAMES)),
  newBoys: under('Новые юноши', 'New boys', numberCell),
  newGirls: under('Новые девушки', 'New girls', numberCell),
  newNotStated: under('Новые без указания пола', 'New with sex not stated', numberCell),
  ages: under('Возраст новых', 'Ages of the new', agesCell(VOLUNTEER_AGES.from, VOLUNTEER_AGES.to)),
  active: under('Активны в этом месяце', 'Active this month', numberCell),
  sessionsLed: under('Проведено занятий', 'Sessions led', numberCell),
  hours: under('Часов', 'Hours', numberCell),
  changed: under('Изменено', 'Changed', momentCell),
}
