/** The browser's offer to install, held back by `src/boot/boot.ts`: https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent */
interface InstallOffer extends Event {
  readonly prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' } | undefined>
}

/** A page in which the first script keeps the offer. */
type OfferingPage = Window & { installOffer?: InstallOffer }

/** Does the browser offer to install? Called with the answer now and whenever it changes. @returns a function that stops listening. */
export function watchOffer(changed: (isOffered: boolean) => void, page: OfferingPage = window): () => void {
  const say = () => changed(page.installOffer !== undefined)
  say()
  page.addEventListener('beforeinstallprompt', say)
  return () => page.removeEventListener('beforeinstallprompt', say)
}

/** Hear that the app was installed. @returns a function that stops listening. */
export function watchInstalled(installed: () => void, page: Window = window): () => void {
  page.addEventListener('appinstalled', installed)
  return () => page.removeEventListener('appinstalled', installed)
}

/** Let the browser ask; an offer is good for one time. @returns whether the person agreed. Never throws. */
export async function acceptOffer(page: OfferingPage = window): Promise<boolean> {
  const offer = page.installOffer
  delete page.installOffer
  const answer = await offer?.prompt().catch(() => undefined)
  return answer?.outcome === 'accepted'
}

/** Is this page open as an installed app? Safari on a telephone says so in its own way. */
export function isInstalled(page: Window & { readonly navigator: { readonly standalone?: boolean } } = window): boolean {
  return page.navigator.standalone === true || page.matchMedia('(display-mode: standalone)').matches
}
