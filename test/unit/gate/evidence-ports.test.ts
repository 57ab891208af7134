import { describe, expect, test } from 'vitest'
import type { Located } from '../../../src/deployments/locate-target.ts'
import { type Deployments, evidencePorts } from '../../../src/gate/evidence-ports.ts'
import { defined } from '../../../src/model/basics/defined.ts'
import type { BaselinePlan } from '../../../src/model/plan/baseline.ts'
import type { Plan } from '../../../src/model/plan/plan.ts'
import type { TargetPlan } from '../../../src/model/plan/target.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { machineOf } from '../../../src/tools/machine.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import { buildPlan } from '../judge/build.ts'

const at = (url: string, address?: string): TargetPlan => ({
  from: { kind: 'url', url, source: 'config' },
  ready: { path: '/', timeoutMs: 1000 },
  headers: {},
  ...defined({ route: address === undefined ? undefined : { address } }),
})
const baselineAt = (url: string, address?: string): BaselinePlan => ({
  ...at(url, address),
  tolerance: 0.1,
})

const portsOf = (more: Partial<Plan> = {}) => {
  const plan = buildPlan([])
  const base = { name: 'gate.yml@abc1234', allowedHosts: ['*.preview.example'] }
  const policy = { ...plan.policy, allowedHosts: ['*'], base }
  return evidencePorts(
    { ...plan, policy, ...more },
    { folder: '.', machine: machineOf({}), leftovers: openLeftovers(), redact: text => text },
  )
}
const refusal = 'is not among the allowed hosts of gate.yml@abc1234 (*.preview.example)'
const context = quietContext()

describe('the allowed hosts of the base branch hold for', () => {
  test('the target, and the address that is connected to in its place', async () => {
    const { locateTarget } = portsOf()
    expect(await locateTarget(at('https://a.preview.example'), context)).toMatchObject({
      source: 'config',
    })
    await expect(locateTarget(at('https://evil.example'), context)).rejects.toThrow(refusal)
    await expect(
      locateTarget(at('https://a.preview.example', '10.1.2.3'), context),
    ).rejects.toThrow(refusal)
  })

  test('requests to another port of the host of the target', async () => {
    const { load } = buildPlan([])
    const at6379 = { name: 'redis', protocol: 'tcp', weight: 1, settings: { tcp: ':6379' } }
    const { policy } = buildPlan([])
    const { locateTarget } = portsOf({
      load: { ...load, requests: [at6379] },
      policy: { ...policy, allowedHosts: ['a.preview.example:443', 'b.preview.example'] },
    })
    await expect(locateTarget(at('https://a.preview.example'), context)).rejects.toThrow(
      'the host a.preview.example:6379 is not among the allowed hosts',
    )
    expect(await locateTarget(at('https://b.preview.example'), context)).toBeTruthy()
  })

  test('the baseline, likewise', async () => {
    const { locateBaseline } = portsOf()
    const target: Located = { url: 'https://head.preview.example', source: 'config' }
    expect(
      await locateBaseline(baselineAt('https://a.preview.example'), target, context),
    ).toMatchObject({
      source: 'config',
    })
    await expect(
      locateBaseline(baselineAt('https://evil.example'), target, context),
    ).rejects.toThrow(refusal)
    await expect(
      locateBaseline(baselineAt('https://a.preview.example', '10.1.2.3'), target, context),
    ).rejects.toThrow(refusal)
  })

  test('what is scraped, before anything is started', async () => {
    const scrape = {
      url: 'https://evil.example/metrics',
      path: '/',
      headers: {},
      intervalMs: 1000,
      labels: {},
    }
    const { sources } = portsOf({
      providers: [
        {
          id: 'prometheus',
          kind: 'own-prometheus',
          settings: { scrape: [scrape], keepsData: false },
        },
      ],
    })
    const head = { url: 'https://a.preview.example', headers: {} }
    await expect(sources[0]!.open({ head }, context)).rejects.toThrow(refusal)
  })
})

test('of a deployment’s address the query, which may hold a key, is neither asked for nor told', async () => {
  const source = {
    listDeployments: async () => ({ kind: 'ok', value: [] }),
  } as Partial<Deployments['source']> as Deployments['source']
  const told = {
    kind: 'up',
    name: 'Preview',
    label: 'Preview',
    url: 'https://a.preview.example/app?x-bypass=k-12345#top',
  } as const
  const { locateTarget } = evidencePorts(buildPlan([]), {
    folder: '.',
    redact: text => text,
    machine: machineOf({}),
    leftovers: openLeftovers(),
    deployments: { source, sha: 'a'.repeat(40), known: told },
  })
  const from = { kind: 'deployment', timeoutMs: 1000 } as const
  const located = await locateTarget({ ...at('https://unused.example'), from }, context)
  expect(located.url).toBe('https://a.preview.example/app')
})
