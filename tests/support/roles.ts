import { settle } from './blocks'

const SELECTORS = {
  button: 'button',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  heading: 'h2, h3',
  link: 'a[href]',
  status: '[role=status]',
} as const
type Role = keyof typeof SELECTORS

/** An element's words, with a blank wherever one element ends and another begins. */
export function wordsOf(element: Element | null | undefined): string {
  return element ? textsIn(element).join(' ').replace(/\s+/g, ' ').trim() : ''
}

function textsIn(node: Node): readonly string[] {
  return node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [...node.childNodes].flatMap(textsIn)
}

function nameOf(element: Element): string {
  const labels = (element as HTMLInputElement).labels
  return element.getAttribute('aria-label') ?? (labels?.length ? wordsOf(labels[0]) : wordsOf(element))
}

/** All elements of a role that the current step of a sequence shows, or that stand outside of one. */
export function allByRole(root: Element, role: Role, name?: string): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(SELECTORS[role])]
    .filter(element => !element.closest('[data-step]:not([data-current])') && (name === undefined || nameOf(element) === name))
}

/** The one element of a role and name. @throws when there is none or more than one. */
export function byRole(root: Element, role: Role, name?: string): HTMLElement {
  const [found, ...others] = allByRole(root, role, name)
  if (!found || others.length)
    throw new Error(`${others.length + (found ? 1 : 0)} × ${role} «${name}»; there are: ${allByRole(root, role).map(nameOf).join(' · ')}`)
  return found
}

/** Tap an element and wait for what follows. */
export async function tap(root: Element, role: Role, name: string): Promise<void> {
  byRole(root, role, name).click()
  await settle()
}

/** Everything the status regions say now. */
export function said(root: Element): string {
  return allByRole(root, 'status').map(wordsOf).filter(Boolean).join(' | ')
}
