import { useI18n } from 'vue-i18n'
import type { Wall } from '~/domain/session/session'

/** How a session is shown, in words. */
export function useWallWords() {
  const { t } = useI18n()
  return {
    wallName: (wall: Wall): string => ({ none: t('sessions.wall_none'), mirror: t('sessions.wall_mirror'), window: t('sessions.wall_window') })[wall],
  }
}
