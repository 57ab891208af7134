import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { keepApart } from '../../../../src/gate/stages/keep-apart.ts'
import type { Run } from '../../../../src/gate/stages/stage.ts'
import type { Cores } from '../../../../src/tools/cores.ts'

async function keptApart(cores: Cores | undefined) {
  const told: string[] = []
  const log = { warn: (line: string) => told.push(line), info: (line: string) => told.push(line) }
  const run = { ports: { findCores: async () => cores }, evidence: {}, context: { log } }
  await keepApart.run(run as unknown as Run)
  return { evidence: run.evidence, told }
}

test.runIf(process.platform === 'linux')(
  'the load is sent from the CPUs that are kept for it, and the evidence says from which',
  async () => {
    // Those that this process has anyway.
    const status = await readFile('/proc/self/status', 'utf8')
    const generator = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)![1]!
    const cores = { generator, head: '2', base: '3' }
    const { evidence, told } = await keptApart(cores)
    expect(evidence).toEqual({ cores })
    expect(told).toEqual([`The load is sent from CPUs of its own: ${generator}`])
  },
)

test('where the system refuses, the run goes on and nothing is claimed', async () => {
  const { evidence, told } = await keptApart({ generator: '99999', head: '2' })
  expect(evidence).toEqual({})
  expect(told).toEqual([expect.stringMatching(/^The load shares the CPUs of the apps: /)])
  expect(await keptApart(undefined)).toEqual({ evidence: {}, told: [] })
})
