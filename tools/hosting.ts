import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { nginxConfig } from './nginx-config'

/** `npm run hosting`: writes the configurations for servers that cannot read `_headers`. */
await writeFile(resolve(import.meta.dirname, '../hosting/nginx.conf'), nginxConfig())
