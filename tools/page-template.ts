import appEn from '../locales/en/app.json'
import messagesEn from '../locales/en/messages.json'
import appRu from '../locales/ru/app.json'
import messagesRu from '../locales/ru/messages.json'
import { DATA_ID } from '../src/app/page-data'
import { LOCALES, type Locale } from '../src/domain/locale'
import type { MessageId } from '../src/domain/message'
import { META_POLICY } from './headers'

/** Addresses of the built files that a page names. */
export interface BuiltFiles {
  /** The folder of the host that the site is made for. */
  readonly base: string
  readonly boot: string
  readonly style: string
  readonly main: string
  /** Chunks that the first script needs at once, by language. */
  readonly preloads: Readonly<Record<Locale, readonly string[]>>
}

export interface PageParts {
  /** Its address in each language. */
  readonly alternates: Readonly<Record<Locale, string>>
  readonly locale: Locale
  readonly title: string
  readonly html: string
  readonly data: string
  /** Chunks of this very page. */
  readonly chunks: readonly string[]
}

/**
 * A whole prerendered page. The style sheet and the first script hold up painting, nothing else does. The style sheet stands first:
 * our policy keeps the browser from looking ahead, so it would wait for the script to arrive.
 */
export function pageHtml({ alternates, locale, title, html, data, chunks }: PageParts, files: BuiltFiles): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
${head(title, files)}
${LOCALES.map(other => `<link rel="alternate" hreflang="${other}" href="${alternates[other]}">`).join('\n')}
${[...files.preloads[locale], ...chunks].map(file => `<link rel="modulepreload" href="${file}">`).join('\n')}
<script type="module" src="${files.main}"></script>
</head>
<body>
<div id="app">${html}</div>
${brokenHtml([locale], files)}
<script type="application/json" id="${DATA_ID}">${data}</script>
</body>
</html>
`
}

/** What an address without a prerendered page gets: an empty frame that the app fills in the language of the address. */
export function shellHtml(files: BuiltFiles): string {
  return `<!doctype html>
<html lang="ru">
<head>
${head('Тропинка', files)}
<script type="module" src="${files.main}"></script>
</head>
<body>
<div id="app"></div>
${brokenHtml(LOCALES, files)}
<noscript><p><a href="${files.base}ru/">Русский</a> <a href="${files.base}en/">English</a></p></noscript>
</body>
</html>
`
}

/** The front door: a small choice of language that works without scripts. */
export function doorHtml(files: BuiltFiles): string {
  return `<!doctype html>
<html lang="ru">
<head>
${head('Тропинка · Tropinka', files)}
</head>
<body>
<main class="page narrow flow flow-wide">
<h1>Тропинка <span lang="en">Tropinka</span></h1>
<p class="cluster"><a class="button" data-tone="primary" href="${files.base}ru/" hreflang="ru">Русский</a> <a class="button" data-tone="primary" href="${files.base}en/" hreflang="en" lang="en">English</a></p>
<p class="cluster"><a class="button" href="${files.base}ru/help/" hreflang="ru">Помощь</a> <a class="button" href="${files.base}en/help/" hreflang="en" lang="en">Help</a></p>
</main>
</body>
</html>
`
}

const BROKEN: MessageId = 'page-broken'
const WORDS = { ru: { ...appRu, ...messagesRu }, en: { ...appEn, ...messagesEn } } as const

/** What is shown when the scripts of a page do not come: the message of the catalogue that has to stand there beforehand. */
function brokenHtml(locales: readonly Locale[], { base }: BuiltFiles): string {
  const said = locales.map((locale) => {
    const words = WORDS[locale]
    // A page without any language has no bar with the exit either.
    const exit = locales.length > 1 ? ` <a class="button exit" href="${base}calm/" rel="nofollow">${words.leave_quickly}</a>` : ''
    return `<div class="flow flow-tight" lang="${locale}">
<p>${words.page_broken}</p>
<p class="cluster"><a class="button" data-tone="primary" href="">${words.action_reload}</a> <a class="button" href="${base}${locale}/help/">${words.nav_help}</a>${exit}</p>
</div>`
  })
  return `<div class="when-broken card flow no-print" role="alert" data-message="${BROKEN}">${said.join('\n')}</div>`
}

function head(title: string, { base, boot, style }: BuiltFiles): string {
  return `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${META_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
<script src="${boot}"></script>
<link rel="icon" href="${base}icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="${base}icon-192.png">
<link rel="manifest" href="${base}manifest.webmanifest">`
}
