import { useI18n } from 'vue-i18n'
import type { ContactRole } from '~/domain/session/contacts'
import type { GatePoint } from '~/domain/session/gate'

/** The points of the gate and the roles of the contact sheet, in words. */
export function useGateWords() {
  const { t } = useI18n()
  return {
    pointName: (point: GatePoint): string => ({
      'responsible': t('sessions.gate_responsible'),
      'second': t('sessions.gate_second'),
      'psychologist': t('sessions.gate_psychologist'),
      'parents': t('sessions.gate_parents'),
      'youngest': t('sessions.gate_youngest'),
      'quiet-place': t('sessions.gate_quiet_place'),
      'materials': t('sessions.gate_materials'),
      'pair': t('sessions.gate_pair'),
      'acute': t('sessions.gate_acute'),
      'opt-out': t('sessions.gate_opt_out'),
      'seat-by-door': t('sessions.gate_seat_by_door'),
      'no-photos': t('sessions.gate_no_photos'),
    })[point],
    roleName: (role: ContactRole): string => ({
      responsible: t('sessions.role_responsible'),
      second: t('sessions.role_second'),
      psychologist: t('sessions.role_psychologist'),
      police: t('sessions.role_police'),
      guardianship: t('sessions.role_guardianship'),
      supervisor: t('sessions.role_supervisor'),
    })[role],
  }
}
