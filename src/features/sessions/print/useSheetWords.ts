import { useI18n } from 'vue-i18n'
import type { Sheet } from '~/domain/session/sheets'

/** What each sheet is called, and what it is for. */
export function useSheetWords() {
  const { t } = useI18n()
  return {
    nameOf: (sheet: Sheet): string => ({
      plan: t('sheets.plan'), rules: t('sheets.rules'), sorting: t('sheets.sorting'), voting: t('sheets.voting'), story: t('sheets.story'),
      worksheet: t('sheets.worksheet'), answers: t('sheets.answers'), poster: t('sheets.poster'), contacts: t('sheets.contacts'), certificate: t('sheets.certificate'),
    })[sheet],
    purposeOf: (sheet: Sheet): string => ({
      plan: t('sheets.plan_for'), rules: t('sheets.rules_for'), sorting: t('sheets.sorting_for'), voting: t('sheets.voting_for'), story: t('sheets.story_for'),
      worksheet: t('sheets.worksheet_for'), answers: t('sheets.answers_for'), poster: t('sheets.poster_for'), contacts: t('sheets.contacts_for'), certificate: t('sheets.certificate_for'),
    })[sheet],
  }
}
