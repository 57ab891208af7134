import { join } from 'node:path'
import { fetchTool } from '../../scripts/fetch-tool.ts'
import { canBeHad } from './can-be-had.ts'

/**
 * Folder of a foreign tool as `test/systems/tools/<id>` pins it; undefined, and said so, where it
 * cannot be had.
 */
export const systemTool = (id: string): Promise<string | undefined> =>
  canBeHad(id, () => fetchTool(join(import.meta.dirname, '../systems/tools', id)))
