import help from '../../locales/en/help.json'
import pages from '../../locales/en/pages.json'
import { byArea } from './messages-by-area'

/** The words of all other pages. */
export default byArea({ help, pages })
