import app from '../../locales/ru/app.json'
import blocks from '../../locales/ru/blocks.json'
import help from '../../locales/ru/help.json'
import pages from '../../locales/ru/pages.json'

export default { app, blocks, help, pages }
