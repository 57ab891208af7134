import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fetchTool } from './fetch-tool.ts'

/*
 * `node scripts/fetch-tools.ts`: fetches every foreign tool that test/systems uses, so that its
 * tests find them. One that cannot be had is named here, and fails its test there.
 */
const recipes = join(import.meta.dirname, '../test/systems/tools')
for (const name of readdirSync(recipes)) {
  const began = performance.now()
  try {
    await fetchTool(join(recipes, name))
    console.log(`${name}: ${Math.round((performance.now() - began) / 1000)} s`)
  } catch (error) {
    console.warn(`${name} cannot be had: ${(error as Error).message}`)
  }
}
