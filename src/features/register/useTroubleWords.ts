import { useI18n } from 'vue-i18n'
import { useLocale } from '~/composables/useLocale'
import type { CellKind } from '~/domain/register/cells'
import { REACH_COLUMNS, VOLUNTEER_COLUMNS } from '~/domain/register/columns'
import type { FieldTrouble } from '~/domain/register/ledgers'
import type { SheetProblem } from '~/domain/register/sheet'

/** What is wrong with a field or a file, and what to do, in the language of the page. */
export function useTroubleWords() {
  const { t } = useI18n()
  const locale = useLocale()

  const expected = (kind: CellKind): string => {
    switch (kind) {
      case 'number': case 'guarded': return t('register.expected_number')
      case 'day': return t('register.expected_day')
      case 'month': return t('register.expected_month')
      case 'ages': return t('register.expected_ages')
      case 'choice': case 'list': case 'answer': return t('register.expected_choice')
      default: return t('register.expected_untouched')
    }
  }

  const sentenceOf = (trouble: FieldTrouble, kind: CellKind): string => {
    switch (trouble) {
      case 'missing': return t('register.trouble_missing')
      case 'unreadable': return expected(kind)
      case 'large': return t('register.trouble_large')
      case 'future': return t('register.trouble_future')
      case 'sum': return t('register.trouble_sum')
      case 'more': return t('register.trouble_more')
      case 'source': return t('register.trouble_source')
    }
  }

  const kindOf = (field: string) => (({ ...REACH_COLUMNS, ...VOLUNTEER_COLUMNS }) as Record<string, { kind: CellKind }>)[field]!.kind

  return {
    sentenceOf,
    /** Why a file changes nothing; `example` is a heading of ours. */
    problemOf: (problem: SheetProblem, example: string): string => {
      switch (problem.kind) {
        case 'foreign': return t('register.file_foreign', { heading: example })
        case 'other-ledger': return t('register.file_other_ledger')
        case 'heading': return t('register.file_heading', { heading: problem.heading[locale] })
        case 'cut': return t('register.file_cut', { row: problem.row })
        case 'count': return t('register.file_count', { promised: problem.promised, found: problem.found })
        case 'changed': return t('register.file_changed', { row: problem.row })
        case 'twice': return t('register.file_twice', { row: problem.row, first: problem.first })
        case 'field': return problem.cell
          ? t('register.file_field', { row: problem.row, heading: problem.heading[locale], cell: problem.cell, sentence: sentenceOf(problem.trouble, kindOf(problem.field)) })
          : t('register.file_field_empty', { row: problem.row, heading: problem.heading[locale] })
      }
    },
  }
}
