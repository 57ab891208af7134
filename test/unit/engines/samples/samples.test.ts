import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { prepare, survey } from '../../../../src/engines/samples/samples.ts'
import { openLeftovers } from '../../../../src/tools/leftovers.ts'
import { quietContext } from '../../../contract/providers/quiet-context.ts'
import { buildPlan } from '../../judge/build.ts'

test('a file that was read for the plan is not read again for the run', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gate-samples-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const opened = join(folder, 'a.ndjson')
  await writeFile(opened, '{"t":1,"duration":5,"ok":true}')
  const { settings } = await survey({ file: 'a.ndjson' }, async path => ({ path, opened }))
  await rm(opened)
  const { load } = buildPlan([])
  const place = { folder, machine: { environment: {} }, leave: openLeftovers() }
  const { run } = await prepare({ load, settings, ...place }, quietContext())
  const order = { load, head: { url: 'http://127.0.0.1:1', headers: {} }, seed: 1 }
  expect((await run(order, quietContext())).cells).toMatchObject([{ sent: 1 }])
  // Settings of a record are of another day: their file is read.
  await expect(
    prepare({ load, settings: { file: 'a.ndjson' }, ...place }, quietContext()),
  ).rejects.toThrow('a.ndjson')
})
