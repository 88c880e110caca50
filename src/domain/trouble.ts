/** Why the database of the content cannot be used; the pack in memory answers instead. */
export type ContentTrouble = 'missing' | 'hanging' | 'newer' | 'full' | 'failed' | 'lost'

/**
 * What may be wrong with a person's own database. `lost`: the browser had erased it before it was opened, it works again;
 * `gone`: erased while it was open; `damaged`: some rows cannot be read and are left where they are, all others work.
 */
export type DeskTrouble = ContentTrouble | 'blocked' | 'gone' | 'damaged'

/** Is everything that is written from now on kept, whatever happened before? */
export function stillKeeps(trouble: DeskTrouble | undefined): boolean {
  return trouble === undefined || trouble === 'lost' || trouble === 'damaged'
}
