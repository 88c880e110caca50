import { needsOf, runtimePackages, type LockedPackages } from './lock-file'

/**
 * What the app is made of at run time, as CycloneDX. Made from the lock file and nothing else, so that it is the same on every day and
 * machine. npm's own list would leave out Vue and Workbox: it omits whatever a development tool needs too.
 */
export function sbomText(lock: LockedPackages): string {
  const packages = runtimePackages(lock)
  const refOf = (place: string) => place ? packageUrl(packages.find(one => one.place === place)!) : packageUrl(app)
  const { name = '', version, license = '' } = lock['']!
  const app = { name, version }
  return `${JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { 'type': 'application', 'bom-ref': packageUrl(app), name, version, 'licenses': licences(license) } },
    components: packages.map(one => ({
      'type': 'library',
      'bom-ref': packageUrl(one),
      'name': one.name,
      'version': one.version,
      'hashes': [{ alg: 'SHA-512', content: Buffer.from(one.integrity.replace('sha512-', ''), 'base64').toString('hex') }],
      'licenses': licences(one.license),
      'purl': packageUrl(one),
    })),
    dependencies: ['', ...packages.map(({ place }) => place)].map(place => ({ ref: refOf(place), dependsOn: needsOf(lock, place).map(refOf).sort() })),
  }, null, 2)}\n`
}

function packageUrl({ name, version }: { readonly name: string, readonly version: string }): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

function licences(license: string): readonly object[] {
  return [/ (?:OR|AND) /u.test(license) ? { expression: license } : { license: { id: license } }]
}
