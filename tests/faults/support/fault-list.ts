/** Every fault that was thought of, by number. Each is brought about in a file of `tests/faults`, or stands in `OUT_OF_PLACE` with the reason. */
export const FAULTS: Readonly<Record<string, string>> = {
  F01: 'kill during the first seeding', F02: 'the page crashes during the seeding', F03: 'kill during a migration', F04: 'kill during the import of a pack',
  F05: 'kill during an export', F06: 'closed in the middle of an answer', F07: 'frozen and discarded', F08: 'two first starts at once',
  F09: 'an update during a session', F10: 'a worker that does not wait', F11: 'an update whose installation breaks', F12: 'an update with half a file', F13: 'a page in the place of a script',
  F14: 'the worker is stopped', F15: 'the script of the worker is gone', F16: 'the worker is never ready', F17: 'two tabs of two versions', F18: 'a version is taken back',
  F19: 'the caches are wiped and the databases are not', F20: 'one chunk is missing',
  F21: 'cold start offline', F22: 'a dead server while the browser says online', F23: 'a network that does not answer', F24: 'a network that comes and goes', F25: 'the first visit over 2G',
  F26: 'a captive portal redirects', F27: 'a proxy refuses', F28: 'no name service',
  F29: 'no room for the content', F30: 'no room for what a person made', F31: 'no room for the worker', F32: 'the disk is full', F33: 'erased while open', F34: 'erased between two visits',
  F35: 'files of the databases are damaged', F36: 'a record of wrong types', F37: 'a record of an unknown kind', F38: 'a record with __proto__', F39: 'localStorage throws', F40: 'no database',
  F41: 'the database refuses to open', F42: 'the database never answers', F43: 'transactions are aborted', F44: 'a private window', F45: 'persistence is denied',
  F46: 'every old schema', F47: 'a newer database', F48: 'another tab blocks an upgrade', F49: 'an upgrade throws', F50: 'a stale tab writes', F51: 'three tabs write', F52: 'the tab that leads dies',
  F53: 'a pack is cut off', F54: 'a pack is a bomb', F55: 'a pack is too deep', F56: 'a pack is not signed', F57: 'an older pack', F58: 'a pack with scripts', F59: 'a pack with odd names',
  F60: 'a pack of a newer schema', F61: 'the same pack twice', F62: 'a wrong file',
  F63: 'the clock is far behind', F64: 'the clock is far ahead', F65: 'the clock jumps back', F66: 'another time zone',
  F67: 'no scripts', F68: 'no workers', F69: 'no speech', F70: 'no camera', F71: 'no sharing, no locks, no channels', F72: 'no cryptography', F73: 'a slow phone', F74: 'no estimate of storage',
  F75: 'no printing, no windows', F76: 'choosing a file is called off', F77: 'notifications are denied',
  F78: 'odd addresses', F79: 'framed', F80: 'a translator edits the page', F81: 'junk in the channels',
}

const NO_PACKS = 'Content comes with the app: no packs are imported.'

/** Faults that cannot happen to this app, with the reason. */
export const OUT_OF_PLACE: Readonly<Record<string, string>> = {
  F04: NO_PACKS,
  F45: 'The app does not ask for persistence, so nothing can be denied.',
  F53: NO_PACKS, F54: NO_PACKS, F55: NO_PACKS, F56: NO_PACKS, F57: NO_PACKS, F58: NO_PACKS, F59: NO_PACKS, F60: NO_PACKS, F61: NO_PACKS,
  F62: 'The one file that is read is the table of the register: tests/e2e/register.test.ts and tests/data/register-file.test.ts choose wrong ones.',
  F70: 'The app uses no camera, and its headers forbid it.',
  F77: 'The app never asks for notifications.',
}
