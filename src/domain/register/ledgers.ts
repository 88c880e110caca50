/** A row of the ledger of people reached. */
export interface ReachRow {
  /** UUID: that of the session, where it was run with this app. */
  readonly id: string
}

/** A row of the ledger of volunteers. */
export interface VolunteerRow {
  readonly id: string
}
