import type { Component } from 'vue'
import type { Sheet } from '~/domain/session/sheets'
import AnswersSheet from './AnswersSheet.vue'
import CertificateSheet from './CertificateSheet.vue'
import ContactsSheet from './ContactsSheet.vue'
import PlanSheet from './PlanSheet.vue'
import PosterSheet from './PosterSheet.vue'
import RulesSheet from './RulesSheet.vue'
import SortingSheet from './SortingSheet.vue'
import StorySheet from './StorySheet.vue'
import VotingSheet from './VotingSheet.vue'
import WorksheetSheet from './WorksheetSheet.vue'

/** What stands on each sheet; all are given the same paper. */
export const FACES: Readonly<Record<Sheet, Component>> = {
  plan: PlanSheet,
  rules: RulesSheet,
  sorting: SortingSheet,
  voting: VotingSheet,
  story: StorySheet,
  worksheet: WorksheetSheet,
  answers: AnswersSheet,
  poster: PosterSheet,
  contacts: ContactsSheet,
  certificate: CertificateSheet,
}
