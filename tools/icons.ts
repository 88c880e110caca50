/** Line icons for controls (Tabler, MIT), by their names in the set. */
export const ICONS = [
  'home', 'book-2', 'lifebuoy', 'dots', 'door-exit', 'phone', 'chevron-right', 'chevron-left', 'settings', 'printer',
  'arrow-right', 'arrow-left', 'check', 'info-circle', 'external-link', 'clock', 'message-circle', 'refresh', 'users',
  'arrow-up', 'arrow-down', 'device-floppy', 'world', 'alert-triangle', 'download', 'file-text', 'heart', 'player-pause', 'users-group', 'plus', 'minus', 'copy', 'trash', 'presentation', 'eye-off', 'upload', 'ear',
] as const
