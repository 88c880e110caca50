import app from '../../locales/en/app.json'
import blocks from '../../locales/en/blocks.json'
import lessons from '../../locales/en/lessons.json'
import { byArea } from './messages-by-area'

/** The words of the frame and of a lesson. */
export default byArea({ app, blocks, lessons })
