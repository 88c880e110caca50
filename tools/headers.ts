import { ERASE_ADDRESS } from '../src/domain/erasing'

/** One policy without exceptions; `trusted-types` names Vue's policy and the one that registers the worker. */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `manifest-src 'self'`,
  `worker-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types vue worker`,
]

/** The policy as `<meta>`: browsers ignore `frame-ancestors` there. */
export const META_POLICY = POLICY.join('; ')

/** What the calm page needs, and not a word more: its policy tells nothing of the app. */
export const CALM_META_POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`

/** What a browser could let a page do. The app uses two of these; a name that Chromium does not know on some system (`bluetooth`, `web-share`) would fill its console. */
const USED = ['fullscreen', 'screen-wake-lock']
const DENIED = [
  'accelerometer', 'aria-notify', 'autoplay', 'browsing-topics', 'camera', 'captured-surface-control', 'clipboard-read', 'clipboard-write', 'compute-pressure',
  'cross-origin-isolated', 'deferred-fetch', 'deferred-fetch-minimal', 'digital-credentials-create', 'digital-credentials-get', 'display-capture', 'encrypted-media', 'gamepad',
  'geolocation', 'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'interest-cohort', 'keyboard-map', 'language-detector', 'language-model', 'local-fonts',
  'local-network', 'local-network-access', 'loopback-network', 'magnetometer', 'media-playback-while-not-visible', 'microphone', 'midi', 'on-device-speech-recognition',
  'otp-credentials', 'payment', 'picture-in-picture', 'private-state-token-issuance', 'private-state-token-redemption', 'publickey-credentials-create', 'publickey-credentials-get',
  'serial', 'speaker-selection', 'storage-access', 'summarizer', 'sync-xhr', 'translator', 'unload', 'usb', 'window-management', 'xr-spatial-tracking',
]

/** Headers of every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...POLICY, `frame-ancestors 'none'`].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [...USED.map(name => `${name}=(self)`), ...DENIED.map(name => `${name}=()`)].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
}

/** How long an answer may be kept: asked for anew, for ever where the hash is in the name, and not at all. */
export const KEEPING = { anew: 'no-cache', forEver: 'public, max-age=31536000, immutable', never: 'no-store' } as const

/** What the browser throws away when it asks for `ERASE_ADDRESS`. */
export const CLEARED = '"cache", "storage"'

/** Headers that are not the same for all: how long an answer may be kept, and what it throws away. */
export function ownHeaders(path: string): Readonly<Record<string, string>> {
  if (path === ERASE_ADDRESS)
    return { 'Cache-Control': KEEPING.never, 'Clear-Site-Data': CLEARED }
  return { 'Cache-Control': path.startsWith('/assets/') ? KEEPING.forEver : KEEPING.anew }
}

/**
 * The same rules as a `_headers` file for static hosts. No two rules set one header for one address: some hosts join such values,
 * and there is no line that all of them understand to take one back.
 * @param base the folder of the host, `/` or `/name/`.
 * @param names what stands at the top of the build: files, and folders with a slash at the end.
 */
export function headersFile(base: string, names: readonly string[]): string {
  const lines = (headers: Readonly<Record<string, string>>) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  const own = names.filter(name => name !== '_headers').sort().flatMap((name) => {
    const path = name === 'index.html' ? '/' : `/${name}`
    return ['', `${base}${path.slice(1)}${path !== '/' && path.endsWith('/') ? '*' : ''}`, ...lines(ownHeaders(path))]
  })
  return [`${base}*`, ...lines(HEADERS), ...own, ''].join('\n')
}
