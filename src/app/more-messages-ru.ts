import copy from '../../locales/ru/copy.json'
import erase from '../../locales/ru/erase.json'
import help from '../../locales/ru/help.json'
import install from '../../locales/ru/install.json'
import lock from '../../locales/ru/lock.json'
import messages from '../../locales/ru/messages.json'
import paper from '../../locales/ru/paper.json'
import pages from '../../locales/ru/pages.json'
import { byArea } from './messages-by-area'

/** The words of all other pages, and of what is said besides a lesson. */
export default byArea({ copy, erase, help, install, lock, messages, pages, paper })
