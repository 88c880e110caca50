/** How a breakage is looked for: by the linter, by fast tests, by the checks of the build, or in a real browser. */
export type Check
  = | { readonly by: 'lint' }
    | { readonly by: 'unit' | 'screen' | 'build' | 'e2e', readonly files: readonly string[] }

/** One deliberate breakage of the app. At least one test has to turn red by it. */
export interface Mutation {
  readonly name: string
  readonly file: string
  /** Stands in the file exactly once. */
  readonly from: string
  readonly to: string
  readonly check: Check
}

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'content is put in row by row, not in one transaction',
    file: 'src/data/install-content.ts',
    from: `await db.transaction('rw', db.tables, async () => {`,
    to: `await (async (work: () => Promise<void>) => work())(async () => {`,
    check: { by: 'unit', files: ['tests/data/content.test.ts'] },
  },
  {
    name: 'a new worker takes over without consent',
    file: 'src/service-worker.ts',
    from: `async function install(event: ExtendableEvent): Promise<void> {`,
    to: `async function install(event: ExtendableEvent): Promise<void> {\n  void self.skipWaiting()`,
    check: { by: 'e2e', files: ['tests/e2e/update.test.ts'] },
  },
  {
    name: 'an old tab goes on writing into an upgraded database',
    file: 'src/data/guard.ts',
    from: `    database.close({ disableAutoOpen: true })\n`,
    to: ``,
    check: { by: 'unit', files: ['tests/data/desk.test.ts'] },
  },
  {
    name: 'an old app opens the database of a newer one',
    file: 'src/data/guard.ts',
    from: `export async function openUnlessNewer(database: Dexie, newest: number): Promise<'newer' | undefined> {`,
    to: `export async function openUnlessNewer(database: Dexie, known: number): Promise<'newer' | undefined> {\n  const newest = 100 * known`,
    check: { by: 'unit', files: ['tests/data/desk.test.ts'] },
  },
  {
    name: 'leaving quickly keeps the way back',
    file: 'src/platform/leave.ts',
    from: `  const back = entriesBehind(page)\n`,
    to: `  page.sessionStorage.removeItem(LEFT_MARK)\n  return void (page.location.href = CALM_ADDRESS)\n  const back = entriesBehind(page)\n`,
    check: { by: 'e2e', files: ['tests/e2e/exit.test.ts'] },
  },
  {
    name: 'a typeface comes from another origin',
    file: 'src/ui/styles/fonts.css',
    from: `src: url('@fontsource-variable/golos-text/files/golos-text-latin-wght-normal.woff2')`,
    to: `src: url('https://fonts.example/golos-text-latin.woff2')`,
    check: { by: 'build', files: ['tests/build/output.test.ts'] },
  },
  {
    name: 'a text is put into the page as HTML',
    file: 'src/features/about/AboutPage.vue',
    from: `<p class="big">{{ t('pages.about_what') }}</p>`,
    to: `<p class="big" v-html="t('pages.about_what')" />`,
    check: { by: 'lint' },
  },
  {
    name: 'a sensitive lesson is remembered unasked',
    file: 'src/domain/progress.ts',
    from: `(keeping === 'ordinary' && !sensitive)`,
    to: `(keeping === 'ordinary' && sensitive !== undefined)`,
    check: { by: 'screen', files: ['tests/composables/useProgress.test.ts'] },
  },
  {
    name: 'a session starts without a second adult',
    file: 'src/domain/session/run.ts',
    from: `  if (session.run || gateProblems(session).length)`,
    to: `  if (session.run || gateProblems(session).length > 99)`,
    check: { by: 'unit', files: ['tests/domain/session'] },
  },
  {
    name: 'a count below five is told',
    file: 'src/domain/session/tally.ts',
    from: `SMALLEST_CELL = 5`,
    to: `SMALLEST_CELL = 2`,
    check: { by: 'unit', files: ['tests/domain/session', 'tests/domain/vote-report.test.ts'] },
  },
  {
    name: 'a number is shown that must not be',
    file: 'src/domain/helplines.ts',
    from: `line.display === 'do-not-show-number' ? [] : line.phones`,
    to: `line.phones`,
    check: { by: 'unit', files: ['tests/domain/helplines.test.ts', 'tests/content'] },
  },
  {
    name: 'the exit lies under the page',
    file: 'src/app/shell/AppHeader.vue',
    from: `position: sticky; inset-block-start: 0; z-index: calc(var(--layer-bar) + 1);`,
    to: `position: relative;`,
    check: { by: 'e2e', files: ['tests/e2e/exit-everywhere.test.ts'] },
  },
  {
    name: 'an address changes what is stored',
    file: 'src/boot/boot.ts',
    from: `const look = readStored(lookFrom)\n`,
    to: `const look = readStored(lookFrom)\nif (location.search.includes('='))\n  localStorage.setItem('from', location.search)\n`,
    check: { by: 'e2e', files: ['tests/e2e/addresses.test.ts'] },
  },
  {
    name: 'erasing forgets the files of the worker',
    file: 'src/platform/erase.ts',
    from: `caches.delete(`,
    to: `Promise.resolve(`,
    check: { by: 'e2e', files: ['tests/e2e/erase.test.ts'] },
  },
]
