import { join } from 'node:path'
import { test } from 'vitest'
import { fetchTool } from '../../scripts/fetch-tool.ts'
import { canBeHad } from './can-be-had.ts'

const recipe = (folder: string, id: string): string =>
  join(import.meta.dirname, '../systems', folder, id)

/**
 * Folder of a foreign tool as `test/systems/tools/<id>` pins it; undefined, and said so, where it
 * cannot be had.
 */
export const systemTool = (id: string): Promise<string | undefined> =>
  canBeHad(id, () => fetchTool(recipe('tools', id)))

/**
 * The same of one that takes many minutes to make, as `test/systems/slow-tools/<id>` pins it: only
 * with `npm run test:systems -- --all`.
 */
export async function slowTool(id: string): Promise<string | undefined> {
  if (process.env.ALL_TOOLS) return await canBeHad(id, () => fetchTool(recipe('slow-tools', id)))
  test.skip(`${id} takes long to make: npm run test:systems -- --all`, () => undefined)
  return undefined
}
