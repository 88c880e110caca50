/**
 * Put the root of a component at the end of the page's main part, where it is read and reached by keyboard; Vue takes it away from there.
 * Vue's own Teleport would do the same for kilobytes more in the first script.
 */
export function joinMain(root: HTMLElement | null, page: Document = document): void {
  if (root)
    page.getElementById('main')?.append(root)
}
