import { argv, exit } from 'node:process'
import { record } from './scan/record'
import { reportOf, scan } from './scan/report'

/** `npm run scan -- https://host/`: does this host protect those who read here? Exits with 1 when a point does not hold. */
const [address = ''] = argv.slice(2)

try {
  const rows = scan(await record(address.endsWith('/') ? address : `${address}/`))
  console.log(reportOf(rows))
  exit(rows.some(({ complaints }) => complaints.length) ? 1 : 0)
}
catch (error) {
  console.error(URL.canParse(address) ? `${address} does not answer: ${(error as Error).message}` : 'Say which host: npm run scan -- https://example.org/')
  exit(1)
}
