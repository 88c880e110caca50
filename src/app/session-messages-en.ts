import register from '../../locales/en/register.json'
import results from '../../locales/en/results.json'
import sessions from '../../locales/en/sessions.json'
import sheets from '../../locales/en/sheets.json'
import { byArea } from './messages-by-area'

/** The words of sessions, their results and print-outs, and of the register. */
export default byArea({ register, results, sessions, sheets })
