import { env } from 'node:process'
import { installDebian, isDebianRoot } from './debian'
import { isExecutable } from './find-browser'

/** Where Debian puts the module that hands out ready brotli files. */
export const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx']

/** The nginx to test with: `NGINX_PATH` first, then an installed one. */
export function findNginx(): string | undefined {
  return [env.NGINX_PATH, ...PLACES].find(path => path && isExecutable(path))
}

/**
 * An nginx to test with, installed where that needs no question: Debian's package as root.
 * @returns nothing where there is none and nobody can be asked to install one.
 * @throws when it could have been installed and was not.
 */
export function ensureNginx(): string | undefined {
  const found = findNginx()
  if (found || !isDebianRoot())
    return found
  try {
    installDebian('nginx-light', 'libnginx-mod-http-brotli-static')
  }
  catch {
    installDebian('nginx-light')
  }
  return findNginx()
}
