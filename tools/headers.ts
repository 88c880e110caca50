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

/** Headers of every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...POLICY, `frame-ancestors 'none'`].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
}

/** Files named by their hash never change; everything else is asked for anew. */
export function cacheControl(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** The same rules as a `_headers` file for static hosts. */
export function headersFile(base = '/'): string {
  const all = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`)
  return [`${base}*`, ...all, `  Cache-Control: ${cacheControl('/')}`, '', `${base}assets/*`, '  ! Cache-Control', `  Cache-Control: ${cacheControl('/assets/')}`, ''].join('\n')
}
