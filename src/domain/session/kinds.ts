/** Lengths a session is planned for, in minutes. */
export const SESSION_MINUTES = [15, 30, 45, 90] as const

/** What a part of a session is: the three that Stellit reports are lecture, game and discussion. */
export const PART_KINDS = ['opening', 'lecture', 'game', 'discussion', 'rehearsal', 'break', 'closing'] as const
