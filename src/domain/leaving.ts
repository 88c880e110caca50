import { BASE } from './base'

/**
 * Words that the app, its first script and the calm page agree on when a person leaves quickly.
 * The mark lives in sessionStorage: it dies with the tab and tells nothing but «this tab has left».
 */
export const LEFT_MARK = 'left'

/** Where the tab goes; the calm page has not a word about the app. */
export const CALM_ADDRESS = `${BASE}calm/`

/** The attribute of `<html>` in a tab that has erased everything. */
export const ERASED_MARK = 'data-erased'
