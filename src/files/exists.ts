import { lstat } from 'node:fs/promises'

/**
 * Whether something has this path, a link that leads nowhere among it; what cannot be looked at is
 * not there.
 */
export const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )
