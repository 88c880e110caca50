import help from '../../locales/en/help.json'
import lock from '../../locales/en/lock.json'
import messages from '../../locales/en/messages.json'
import paper from '../../locales/en/paper.json'
import pages from '../../locales/en/pages.json'
import { byArea } from './messages-by-area'

/** The words of all other pages, and of what is said besides a lesson. */
export default byArea({ help, lock, messages, pages, paper })
