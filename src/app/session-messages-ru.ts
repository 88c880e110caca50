import register from '../../locales/ru/register.json'
import results from '../../locales/ru/results.json'
import sessions from '../../locales/ru/sessions.json'
import sheets from '../../locales/ru/sheets.json'
import { byArea } from './messages-by-area'

/** The words of sessions, their results and print-outs, and of the register. */
export default byArea({ register, results, sessions, sheets })
