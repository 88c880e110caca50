import help from '../../locales/ru/help.json'
import pages from '../../locales/ru/pages.json'
import { byArea } from './messages-by-area'

/** The words of all other pages. */
export default byArea({ help, pages })
