import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { faultOption } from '../../../src/faults/faults.ts'
import { readyFault } from '../../../src/faults/ready-fault.ts'
import { parseYaml } from '../../../src/language/yaml/parse-yaml.ts'
import type { BaseBounds, Bounds } from '../../../src/model/plan/policy.ts'
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

async function prepared(id: Id, bounds: (Bounds | BaseBounds)[] = []) {
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
      { machine, folder, proxies: new Map(), bounds, leave },
      context,
    )
  const found = () => cluster.named(kind, name)
  const setStatus = (status: object) => cluster.setStatus(found()!, status)
  return { cluster, folder, context, ready, found, setStatus }
}

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: Problem) => error,
  )

const problemOf = async (promise: Promise<unknown>) => (await failureOf(promise))?.message

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

  test('in whose place another one was put is left alone, also while that is active', async () => {
    const { ready, context, found, cluster } = await prepared(id)
    const fault = await ready()
    await fault.inject(context)
    const { metadata, ...rest } = found()!
    cluster.put({ ...rest, metadata: { ...metadata, uid: 'of another', annotations: {} } })
    await fault.revert(context)
    expect(found()).toBeDefined()
  })

  test('whose annotation somebody removed is still ours, and deleted', async () => {
    const { ready, context, found, cluster } = await prepared(id)
    const fault = await ready()
    await fault.inject(context)
    const { metadata, ...rest } = found()!
    cluster.put({ ...rest, metadata: { ...metadata, annotations: {} } })
    expect(await fault.status(context)).toBe('active')
    await fault.revert(context)
    expect(found()).toBeUndefined()
  })

  test('is not deleted where another one is put in its place at the very moment', async () => {
    const { ready, context, found, cluster } = await prepared(id)
    const fault = await ready()
    await fault.inject(context)
    cluster.beforeDelete = object =>
      cluster.put({
        ...object,
        metadata: { ...object.metadata, uid: 'of another', annotations: {} },
      })
    await fault.revert(context)
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
    const another = { ...metadata, uid: 'of another', annotations: {} }
    cluster.put({ ...rest, metadata: another, status: endedStatus[id] })
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

describe('an object that would outlast any experiment if the gate is lost', () => {
  const withMore = async (id: Id, text: (written: string) => string) => {
    const { folder, ready } = await prepared(id)
    const file = join(folder, 'chaos.yml')
    const written = text(await readFile(file, 'utf8'))
    await writeFile(file, written)
    const problem = await failureOf(ready())
    const [mistake] = problem?.mistakes ?? []
    const place = mistake?.place
    const line = place && written.split('\n')[place.line - 1]
    return [mistake?.message, line?.trim()]
  }
  const told = (what: string, lasts: string) =>
    `the fault is refused: ${what} lets it last ${lasts} if the gate is lost`

  test.each(['chaos-mesh', 'argo-rollouts'] as const)('is refused at its line: %s', async id => {
    const lasting = (duration: string) => (written: string) =>
      written.replace(/^spec:$/m, `spec:\n  duration: ${duration}`)
    expect(await withMore(id, lasting('1h60m'))).toEqual([
      told('spec.duration', '2h'),
      'duration: 1h60m',
    ])
    expect(await withMore(id, lasting('9m59.5s'))).toEqual([undefined, undefined])
  })

  test('is refused at its line: litmus', async () => {
    const lasting = (seconds: string) => (written: string) =>
      written.replace(/(TOTAL_CHAOS_DURATION\n\s+value: )\S+/, `$1"${seconds}"`)
    const [message, line] = await withMore('litmus', lasting('3600'))
    expect(message).toBe(told('spec.experiments[0].spec.components.env[0].value', '1h'))
    expect(line).toBe('value: "3600"')
    expect(await withMore('litmus', lasting('600'))).toEqual([undefined, undefined])
  })
})

test('a fault that the cluster refuses is a problem before any load, in the cluster’s words', async () => {
  const { folder, ready } = await prepared('chaos-mesh')
  const wrong = 'apiVersion: chaos-mesh.org/v1alpha1\nkind: NetworkChaos\nmetadata: { name: x }\n'
  await writeFile(join(folder, 'chaos.yml'), `${wrong}spec: { action: slowness, mode: all }\n`)
  expect(await problemOf(ready())).toMatch(
    /responded with 422: NetworkChaos "x" is invalid: .*action/,
  )
})

test('a field that the kind does not have is a problem before any load, though the cluster would ignore it', async () => {
  const { folder, ready } = await prepared('chaos-mesh')
  const text = await readFile(join(folder, 'chaos.yml'), 'utf8')
  await writeFile(join(folder, 'chaos.yml'), text.replace('jitter:', 'jiter:'))
  const failed = await ready().catch((error: unknown) => error as Problem)
  const line = text.split('\n').findIndex(one => one.includes('jitter:')) + 1
  expect(failed).toMatchObject({
    message: expect.stringContaining('strict decoding error'),
    mistakes: [{ message: 'spec.delay.jiter: unknown field', place: { file: 'chaos.yml', line } }],
  })
})

test('a status that a manifest was copied with is not taken for one of its controller', async () => {
  const { folder, ready, found, context } = await prepared('argo-rollouts')
  const text = await readFile(join(folder, 'chaos.yml'), 'utf8')
  await writeFile(join(folder, 'chaos.yml'), `${text}status: { phase: Successful }\n`)
  await (await ready()).inject(context)
  expect(found()?.status).toEqual({ phase: 'Running' })
})

test('an object that stays for want of its controller is still broken, and its finalizers are named', async () => {
  const { ready, found, context, cluster } = await prepared('chaos-mesh')
  const fault = await ready()
  await fault.inject(context)
  const { metadata, ...rest } = found()!
  const finalizers = ['chaos-mesh/records']
  cluster.put({ ...rest, metadata: { ...metadata, finalizers } })
  expect(await problemOf(fault.revert(context))).toMatch(
    /^STILL BROKEN: .* has not ended after 2m: it is being deleted, and waits for its finalizers: chaos-mesh\/records$/,
  )
  const { metadata: left, ...same } = found()!
  cluster.put({ ...same, metadata: { ...left, finalizers: [] } })
  expect(found()).toBeUndefined()
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

const engine = (spec: object) => ({
  apiVersion: 'litmuschaos.io/v1alpha1',
  kind: 'ChaosEngine',
  metadata: { name: 'x' },
  spec,
})

describe('a fault reaches only what is allowed', () => {
  const base = (more: object) => [{}, { name: 'gate.yml@abc1234', ...more }]
  const written = async (id: Id, bounds: (Bounds | BaseBounds)[], manifest?: object) => {
    const { folder, ready, cluster } = await prepared(id, bounds)
    if (manifest) await writeFile(join(folder, 'chaos.yml'), JSON.stringify(manifest))
    const told = await problemOf(ready())
    expect(cluster.told.filter(({ method }) => method === 'POST')).toHaveLength(told ? 0 : 1)
    return told
  }
  const chaos = (kind: string, spec: object, metadata: object = {}) => ({
    apiVersion: 'chaos-mesh.org/v1alpha1',
    kind,
    metadata: { name: 'x', ...metadata },
    spec,
  })
  const kill = (selector: object) => ({ action: 'pod-kill', mode: 'all', selector })
  /** That of the kubeconfig. */
  const home = 'load'
  const of = (what: string) =>
    `the fault is refused: ${what}; chaos.namespaces of gate.yml@abc1234 allows ${home}`

  test.each([
    ['chaos-mesh', 'shop'],
    ['litmus', 'default'],
    ['argo-rollouts', 'shop'],
  ] as const)('%s, in the namespaces of the base branch', async (id, own) => {
    expect(await written(id, base({ namespaces: [home, own] }))).toBeUndefined()
    expect(await written(id, base({ namespaces: [home, `${own.slice(0, 2)}*`] }))).toBeUndefined()
    expect(await written(id, base({ namespaces: [home] }))).toBe(
      of(`it reaches the namespace ${own}`),
    )
    expect(await written(id, [{ namespaces: [home] }])).toBe(
      `the fault is refused: it reaches the namespace ${own}; chaos.namespaces allows ${home}`,
    )
  })

  test('an object without a namespace is in that of the kubeconfig', async () => {
    expect(await written('litmus', [{ namespaces: ['default'] }])).toBe(
      `the fault is refused: it reaches the namespace ${home}; chaos.namespaces allows default`,
    )
  })

  test.each([
    [kill({ namespaces: ['load', 'production'] }), 'it reaches the namespace production'],
    [kill({ pods: { production: ['db-0'] } }), 'it reaches the namespace production'],
    [
      { target: { selector: { namespaces: ['production'] } }, selector: {} },
      'it reaches the namespace production',
    ],
    [{ remoteCluster: 'other', selector: {} }, 'it reaches another cluster'],
  ])('pods of another namespace are not selected: %j', async (spec, told) => {
    const manifest = chaos('PodChaos', spec)
    expect(await written('chaos-mesh', base({ namespaces: [home] }), manifest)).toBe(of(told))
  })

  test.each([
    ['chaos-mesh', chaos('AWSChaos', {}), 'AWSChaos breaks what is in no namespace'],
    [
      'litmus',
      engine({ appinfo: { appns: 'load' }, experiments: [{ name: 'node-drain' }] }),
      'node-drain breaks more than pods of a namespace',
    ],
    ['litmus', engine({ experiments: [{ name: 'pod-delete' }] }), 'it names no app'],
    [
      'litmus',
      engine({ selectors: { workloads: [{ kind: 'deployment', namespace: 'production' }] } }),
      'it reaches the namespace production',
    ],
  ] as const)(
    'what has no namespace is refused where some are named: %s %j',
    async (id, manifest, told) => {
      expect(await written(id, base({ namespaces: [home] }), manifest)).toBe(of(told))
    },
  )

  test('each namespace that is not allowed is a mistake with its place', async () => {
    const { folder, ready } = await prepared('chaos-mesh', [{ namespaces: ['shop'] }])
    const text = await readFile(join(folder, 'chaos.yml'), 'utf8')
    const other = text.replace('namespace: shop', 'namespace: eu').replace('[shop]', '[shop, db]')
    await writeFile(join(folder, 'chaos.yml'), other)
    const problem = await failureOf(ready())
    const told = (line: number, column: number, namespace: string) => ({
      message: `the fault is refused: it reaches the namespace ${namespace}; chaos.namespaces allows shop`,
      hint: 'add it to chaos.namespaces, where it is meant',
      place: { file: 'chaos.yml', line, column },
    })
    expect(problem?.mistakes).toMatchObject([told(6, 3, 'eu'), told(11, 24, 'db')])
  })

  test('the cluster is at a host that is allowed', async () => {
    expect(
      await written('chaos-mesh', base({ allowedHosts: ['127.0.0.1', 'localhost'] })),
    ).toBeUndefined()
    expect(await written('chaos-mesh', base({ allowedHosts: ['*.preview.example'] }))).toMatch(
      /^the fault is refused: its cluster has the host [\w.:]+; policy\.allowed-hosts of gate\.yml@abc1234 allows \*\.preview\.example$/,
    )
  })
})
