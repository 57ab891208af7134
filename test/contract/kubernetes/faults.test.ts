import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { faultOption } from '../../../src/faults/faults.ts'
import { readyFault } from '../../../src/faults/ready-fault.ts'
import { parseYaml } from '../../../src/language/yaml/parse-yaml.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { openCluster } from '../../../src/net/kubernetes/cluster.ts'
import { orProblem } from '../../../src/net/kubernetes/failure.ts'
import type { KubernetesObject } from '../../../src/net/kubernetes/object.ts'
import { checkName } from '../../../src/publish/check-run.ts'
import { openLeftovers } from '../../../src/tools/leftovers.ts'
import { runForOutput } from '../../../src/tools/processes/run-for-output.ts'
import { prepareCluster, startChaosCluster } from '../../support/kubernetes/chaos.ts'
import { temporaryFolder } from '../../support/processes.ts'
import { quietContext, skippingClock } from '../providers/quiet-context.ts'

/*
 * Faults that are objects of a cluster. The cluster is a fake: it refuses what the schemas of Chaos
 * Mesh and Argo Rollouts refuse, and the test plays the operators.
 */
const examples = {
  'chaos-mesh': ['payment-is-slow.yml', 'NetworkChaos', 'payment-is-slow'],
  litmus: ['pod-kill-with-monitoring.yml', 'ChaosEngine', 'pod-kill-with-monitoring'],
  'argo-rollouts': ['canary.yml', 'Experiment', 'shop-canary'],
} as const
type Id = keyof typeof examples

async function prepared(id: Id) {
  const folder = await temporaryFolder()
  const [file, kind, name] = examples[id]
  const cluster = await prepareCluster(folder, file)
  const context = quietContext(skippingClock())
  const written = { [id]: { manifest: 'chaos.yml', kubeconfig: 'kubeconfig' } }
  const [reading, node] = parseYaml(JSON.stringify(written), { file: 'f.yml', environment: {} })
  const fault = faultOption.read({ node: node!, path: 'fault', reading })!
  const leave = openLeftovers(() => {})
  const machine = { environment: { PATH: process.env.PATH ?? '' } }
  const ready = () =>
    readyFault(
      { name: 'broken', fault, forMs: 20_000, switchMs: 5000 },
      { machine, folder, proxies: new Map(), leave },
      context,
    )
  const found = () => cluster.named(kind, name)
  const setStatus = (status: object) => cluster.setStatus(found()!, status)
  return { cluster, folder, context, ready, found, setStatus }
}

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: Problem) => [error.message, ...error.mistakes.map(({ message }) => message)].join(': '),
  )

describe.each(Object.keys(examples) as Id[])('a fault of %s', id => {
  test('is tried, created as it is written, active by its status, and deleted', async () => {
    const { cluster, ready, found, context } = await prepared(id)
    const fault = await ready()
    expect(found()).toBeUndefined()
    expect(cluster.told.filter(({ method }) => method === 'POST')).toMatchObject([
      { path: expect.stringContaining('dryRun=All') },
    ])
    await fault.inject(context)
    expect(found()?.metadata.annotations).toMatchObject({
      'reliability-gate/key': expect.any(String),
    })
    expect(await fault.status(context)).toBe('active')
    await fault.revert(context)
    expect(found()).toBeUndefined()
  })

  test('that is there already is somebody else’s', async () => {
    const { ready, context, found } = await prepared(id)
    const own = await ready()
    await own.inject(context)
    expect(await problemOf(ready())).toContain('runs this experiment already')
    expect(found()).toBeDefined()
  })

  test('that ended by itself is deleted, and one that was put in its place is not', async () => {
    const { ready, context, found, setStatus, cluster } = await prepared(id)
    const fault = await ready()
    await fault.inject(context)
    setStatus(endedStatus[id])
    await fault.revert(context)
    expect(found()).toBeUndefined()
    await fault.inject(context)
    const { metadata, ...rest } = found()!
    cluster.put({ ...rest, metadata: { ...metadata, annotations: {} }, status: endedStatus[id] })
    await fault.revert(context)
    expect(found()).toBeDefined()
  })
})

const endedStatus: Record<Id, object> = {
  'chaos-mesh': {
    conditions: [{ type: 'AllRecovered', status: 'True' }],
    experiment: { desiredPhase: 'Stop' },
  },
  litmus: { engineStatus: 'completed', experiments: [] },
  'argo-rollouts': { phase: 'Successful' },
}

test('a fault of Chaos Mesh ends by itself soon after the experiment, where nobody says when', async () => {
  const { ready, found, context } = await prepared('chaos-mesh')
  await (await ready()).inject(context)
  expect(found()?.spec).toMatchObject({ action: 'delay', duration: '30s' })
})

test('a fault that the cluster refuses is a problem before any load, in the cluster’s words', async () => {
  const { folder, ready } = await prepared('chaos-mesh')
  const wrong = 'apiVersion: chaos-mesh.org/v1alpha1\nkind: NetworkChaos\nmetadata: { name: x }\n'
  await writeFile(join(folder, 'chaos.yml'), `${wrong}spec: { action: slowness, mode: all }\n`)
  expect(await problemOf(ready())).toMatch(
    /responded with 422: NetworkChaos "x" is invalid: .*action/,
  )
})

test.each([
  ['apiVersion: v1\nkind: Pod\nmetadata: { name: x }\n', 'found Pod of v1'],
  ['kind: NetworkChaos\n', 'expected an object with `apiVersion`, `kind` and `metadata.name`'],
  ['a: 1\n---\nb: 2\n', 'found several documents'],
  ['a: [\n', ''],
])('a manifest that is no fault is a mistake with its place: %j', async (text, told) => {
  const { folder, ready } = await prepared('chaos-mesh')
  await writeFile(join(folder, 'chaos.yml'), text)
  const failed = await ready().catch((error: unknown) => error as Problem)
  expect(failed).toMatchObject({ message: 'the manifest chaos.yml cannot be used' })
  const [first] = (failed as Problem).mistakes
  expect(first).toMatchObject({ place: { file: 'chaos.yml', line: expect.any(Number) } })
  expect(first!.message).toContain(told)
})

test('an engine that is stopped breaks nothing, and one that ends before it broke anything is a problem', async () => {
  const { folder, ready, context, setStatus } = await prepared('litmus')
  const fault = await ready()
  await fault.inject(context)
  setStatus({ engineStatus: 'stopped', experiments: [] })
  expect(await problemOf(fault.status(context))).toContain('was never active: stopped')
  await fault.revert(context)
  const engine = 'apiVersion: litmuschaos.io/v1alpha1\nkind: ChaosEngine\nmetadata: { name: x }\n'
  await writeFile(join(folder, 'chaos.yml'), `${engine}spec: { engineState: stop }\n`)
  expect(await problemOf(ready())).toContain('engineState of x is stop: it breaks nothing')
})

test('an analysis of Argo Rollouts reads the check run that the action makes', async () => {
  const cluster = await startChaosCluster()
  const file = join(import.meta.dirname, '../../../examples/kubernetes/analysis-template.yml')
  const template = parse(await readFile(file, 'utf8')) as KubernetesObject & {
    spec: { metrics: { provider: { web?: { url: string; jsonPath: string } } }[] }
  }
  const access = { environment: {}, run: runForOutput }
  const plan = { kubeconfig: await cluster.kubeconfig() }
  const opened = orProblem('fault', await openCluster(plan, access, quietContext(skippingClock())))
  expect(await opened.create(template)).toMatchObject({ kind: 'object' })
  const { url, jsonPath } = template.spec.metrics[0]!.provider.web!
  expect(new URL(url).searchParams.get('check_name')).toBe(checkName('shop'))
  expect(jsonPath).toBe('{$.check_runs[0].conclusion}')
})
