import { ERASE_ADDRESS } from '../src/domain/erasing'
import { HEADERS, ownHeaders } from './headers'
import { TYPES } from './mime'

/**
 * What an nginx server block includes to serve a build as `tools/serve.ts` does. No location adds a header of its own, because nginx
 * then forgets those of the block; what differs is a variable, and a header without a value is not sent.
 */
export function nginxConfig(): string {
  const [page, asset, erasing] = [ownHeaders('/'), ownHeaders('/assets/'), ownHeaders(ERASE_ADDRESS)]
  return `# Written by "npm run hosting" from tools/headers.ts: change it there.
#
# Include it in a server block that says where to listen and where the build is:
#
#   server {
#       listen 443 ssl;
#       server_name example.org;
#       ssl_certificate     /etc/ssl/example.org.pem;
#       ssl_certificate_key /etc/ssl/example.org.key;
#       root /var/www/tropinka;
#       # brotli_static on;      where the brotli module is there
#       include /etc/nginx/tropinka.conf;
#   }
#   server {
#       listen 80;
#       server_name example.org;
#       server_tokens off;
#       access_log off;
#       return 301 https://example.org$request_uri;
#   }

server_tokens off;
absolute_redirect off;

# Nobody needs to know who read what.
access_log off;

gzip_static on;
gzip_vary on;

# nginx adds no alphabet to compressed answers, so it stands in the types.
types {
${Object.entries(TYPES).map(([ending, type]) => `    "${type}" ${ending};`).join('\n')}
}

set $keeping ${quoted(page['Cache-Control']!)};
set $cleared "";
add_header Cache-Control $keeping always;
add_header Clear-Site-Data $cleared always;
${Object.entries(HEADERS).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`).join('\n')}

error_page 403 404 /404.html;

# Pages. nginx itself leads an address without its slash to the page.
location / {
    try_files $uri $uri/ =404;
}
location /en/ {
    error_page 403 404 /en/404.html;
    try_files $uri $uri/ =404;
}
location ~ /404\\.html$ {
    internal;
}

# Files: what is missing is answered with words, never with a page.
location ~ \\.\\w+$ {
    error_page 403 404 @missing;
    try_files $uri =404;
}
location ^~ /assets/ {
    set $keeping ${quoted(asset['Cache-Control']!)};
    error_page 403 404 @missing;
    try_files $uri =404;
}
location = ${ERASE_ADDRESS} {
    set $keeping ${quoted(erasing['Cache-Control']!)};
    set $cleared ${quoted(erasing['Clear-Site-Data']!)};
    error_page 403 404 @missing;
}
location = /_headers {
    internal;
}
location @missing {
    set $keeping ${quoted(page['Cache-Control']!)};
    set $cleared "";
    types { }
    default_type "${TYPES.txt}";
    return 404 "Not found";
}
`
}

/** A value as nginx reads it: in the quotes that it does not hold. @throws where it holds both, or a variable. */
function quoted(value: string): string {
  const quote = value.includes('"') ? `'` : '"'
  if (value.includes(quote) || value.includes('$'))
    throw new Error(`nginx cannot read this value: ${value}`)
  return `${quote}${value}${quote}`
}
