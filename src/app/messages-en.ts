import app from '../../locales/en/app.json'
import blocks from '../../locales/en/blocks.json'
import help from '../../locales/en/help.json'
import pages from '../../locales/en/pages.json'

export default { app, blocks, help, pages }
