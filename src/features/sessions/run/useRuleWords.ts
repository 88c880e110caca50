import { useI18n } from 'vue-i18n'

/** The ground rules, by number from 1. */
export function useRuleWords() {
  const { t } = useI18n()
  const rules = [t('sessions.rule_1'), t('sessions.rule_2'), t('sessions.rule_3'), t('sessions.rule_4'), t('sessions.rule_5'), t('sessions.rule_6'), t('sessions.rule_7')]
  return { rules, ruleOf: (rule: number): string => rules[rule - 1] ?? '' }
}
