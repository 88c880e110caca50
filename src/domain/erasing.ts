/**
 * A file of one word. A host that reads our headers answers it with `Clear-Site-Data`, so that the browser itself throws away
 * what it keeps for this site; other hosts just send the word. The address is that within the site: the base comes before it. Never precached: only the network's answer does something.
 */
export const ERASE_ADDRESS = '/erase.txt'
