import { basename } from 'node:path'

/** A service without a name is called after its folder, as on GitHub after its repository. */
export const folderName = (): string => basename(process.cwd()) || 'service'
