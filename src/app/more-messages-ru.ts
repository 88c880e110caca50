import help from '../../locales/ru/help.json'
import lock from '../../locales/ru/lock.json'
import messages from '../../locales/ru/messages.json'
import paper from '../../locales/ru/paper.json'
import pages from '../../locales/ru/pages.json'
import { byArea } from './messages-by-area'

/** The words of all other pages, and of what is said besides a lesson. */
export default byArea({ help, lock, messages, pages, paper })
