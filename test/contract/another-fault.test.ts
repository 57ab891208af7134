import { readdir, readFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { faultOption } from '../../src/faults/faults.ts'
import { readyFault, undoFault } from '../../src/faults/ready-fault.ts'
import { parseYaml } from '../../src/language/yaml/parse-yaml.ts'
import type { Leftover } from '../../src/tools/leftover.ts'
import { openLeftovers } from '../../src/tools/leftovers.ts'
import { temporaryFolder } from '../support/processes.ts'
import { quietContext, skippingClock } from './providers/quiet-context.ts'

/*
 * One more fault is one folder and one line in the table: that of docs/adding-a-fault.md, from the
 * config to the post step.
 */
vi.mock('../../src/faults/proxy/kind.ts', async () => ({
  // A line of the table that now has another fault.
  proxy: (await import('../support/marker/kind.ts')).marker,
}))

test('a fault of one folder and one line is injected, and reverted by the run or by its post step', async () => {
  const folder = await temporaryFolder()
  const [reading, node] = parseYaml('{ marker: broken }', { file: 'f.yml', environment: {} })
  const plan = faultOption.read({ node: node!, path: 'fault', reading })!
  const saved: Leftover[][] = []
  const leave = openLeftovers(left => void saved.push([...left]))
  const there = { machine: { environment: {} }, proxies: new Map() }
  const context = quietContext(skippingClock())
  const fault = await readyFault(plan, 'marked', { ...there, folder, leave }, context)
  await fault.inject(context)
  expect([await fault.status(context), await readdir(folder)]).toEqual(['active', ['broken']])
  await fault.revert(context)
  expect([await fault.status(context), await readdir(folder)]).toEqual(['ended', []])

  await fault.inject(context)
  const post = openLeftovers(undefined, saved[0], { fault: undoFault(there) })
  expect((await post.undoAll()).map(({ outcome }) => outcome)).toEqual(['undone'])
  expect(await readdir(folder)).toEqual([])
})

test('its page shows the very files that are tested here', async () => {
  const root = new URL('../../', import.meta.url)
  const page = await readFile(new URL('docs/adding-a-fault.md', root), 'utf8')
  for (const file of ['kind.ts', 'marker.ts']) {
    const source = await readFile(new URL(`test/support/marker/${file}`, root), 'utf8')
    const inPlace = source
      .replaceAll('../../../src/faults/', '../')
      .replaceAll('../../../src/', '../../')
    expect(page).toContain(inPlace)
  }
})
