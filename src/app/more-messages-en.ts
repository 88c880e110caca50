import copy from '../../locales/en/copy.json'
import erase from '../../locales/en/erase.json'
import help from '../../locales/en/help.json'
import install from '../../locales/en/install.json'
import lock from '../../locales/en/lock.json'
import messages from '../../locales/en/messages.json'
import paper from '../../locales/en/paper.json'
import pages from '../../locales/en/pages.json'
import { byArea } from './messages-by-area'

/** The words of all other pages, and of what is said besides a lesson. */
export default byArea({ copy, erase, help, install, lock, messages, pages, paper })
