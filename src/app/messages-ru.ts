import app from '../../locales/ru/app.json'
import blocks from '../../locales/ru/blocks.json'
import lessons from '../../locales/ru/lessons.json'
import { byArea } from './messages-by-area'

/** The words of the frame and of a lesson. */
export default byArea({ app, blocks, lessons })
