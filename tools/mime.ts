/** Content types by ending, for everything a build may hold. Texts say their alphabet, so that no host has to guess. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  png: 'image/png',
  woff2: 'font/woff2',
}

/** The content type of an address without its query; a folder holds a page. `undefined` for what a build never holds. */
export function typeOf(path: string): string | undefined {
  return TYPES[path.endsWith('/') ? 'html' : path.split('.').at(-1)!]
}
