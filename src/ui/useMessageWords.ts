import { useI18n } from 'vue-i18n'
import type { MessageAction, MessageId } from '~/domain/message'

/** The catalogue of messages in the language of the page. */
export function useMessageWords() {
  const { t } = useI18n()
  const say = (id: MessageId): string => ({
    'offline-ready': t('messages.offline_ready'),
    'update-waiting': t('messages.update_waiting'),
    'update-busy': t('messages.update_busy'),
    'update-replaced': t('messages.update_replaced'),
    'content-missing': t('messages.content_missing'),
    'content-full': t('messages.content_full'),
    'content-lost': t('messages.content_lost'),
    'content-newer': t('messages.content_newer'),
    'worker-missing': t('messages.worker_missing'),
    'desk-missing': t('messages.desk_missing'),
    'desk-failing': t('messages.desk_failing'),
    'desk-lost': t('messages.desk_lost'),
    'desk-newer': t('messages.desk_newer'),
    'desk-blocked': t('messages.desk_blocked'),
    'desk-damaged': t('messages.desk_damaged'),
    'settings-unkept': t('messages.settings_unkept'),
    'page-broken': t('messages.page_broken'),
    'entry-unsound': t('messages.entry_unsound'),
    'entry-stale': t('messages.entry_stale'),
    'entry-failed': t('messages.entry_failed'),
    'file-large': t('messages.file_large'),
    'file-encoding': t('messages.file_encoding'),
    'file-empty': t('messages.file_empty'),
    'file-refused': t('messages.file_refused'),
    'file-foreign': t('messages.file_foreign'),
    'file-damaged': t('messages.file_damaged'),
    'file-newer': t('messages.file_newer'),
    'copy-failed': t('messages.copy_failed'),
  })[id]
  const actionName = (action: Exclude<MessageAction, 'none'>): string => ({
    'understood': t('messages.action_understood'),
    'reload': t('messages.action_reload'),
    'update': t('messages.action_update'),
    'retry': t('messages.action_retry'),
    'copy': t('messages.action_copy'),
    'bring-back': t('messages.action_bring_back'),
  })[action]
  return { say, actionName, later: () => t('messages.later') }
}
