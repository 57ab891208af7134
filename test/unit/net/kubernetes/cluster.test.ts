import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCluster } from '../../../../src/net/kubernetes/cluster.ts'
import { orProblem } from '../../../../src/net/kubernetes/failure.ts'
import type { KubernetesObject } from '../../../../src/net/kubernetes/object.ts'
import { runForOutput } from '../../../../src/tools/processes/run-for-output.ts'
import { quietContext, skippingClock } from '../../../contract/providers/quiet-context.ts'
import { startKubernetes } from '../../../support/kubernetes/server.ts'

const testRuns = { apiVersion: 'k6.io/v1alpha1', kind: 'TestRun', plural: 'testruns' }
const run = (name: string, more: object = {}): KubernetesObject => ({
  apiVersion: 'k6.io/v1alpha1',
  kind: 'TestRun',
  metadata: { name },
  ...more,
})
const at = (name: string) => ({ apiVersion: 'k6.io/v1alpha1', kind: 'TestRun', name })

type Server = Awaited<ReturnType<typeof startKubernetes>>

async function opened(server: Server, context = quietContext(skippingClock())) {
  const access = { environment: {}, run: runForOutput }
  const plan = { kubeconfig: await server.kubeconfig() }
  return orProblem('fault', await openCluster(plan, access, context))
}

test('an object is created in the namespace of the context, read, changed and deleted', async () => {
  const server = await startKubernetes({ kinds: [testRuns] })
  const cluster = await opened(server)
  expect(cluster).toMatchObject({ server: server.url, namespace: 'load' })
  const spec = { parallelism: 2 }
  expect(await cluster.create(run('a', { spec }))).toMatchObject({
    object: { metadata: { name: 'a', namespace: 'load' }, spec },
  })
  expect(await cluster.patch(at('a'), { spec: { parallelism: 3, quiet: 'true' } })).toMatchObject({
    object: { spec: { parallelism: 3, quiet: 'true' } },
  })
  expect(await cluster.get(at('a'))).toMatchObject({ object: { spec: { parallelism: 3 } } })
  expect(await cluster.delete(at('a'))).toEqual({ kind: 'deleted' })
  expect(await cluster.delete(at('a'))).toEqual({ kind: 'absent' })
  expect(await cluster.get(at('a'))).toMatchObject({ kind: 'failed', reason: 'not-found' })
  expect(server.told.filter(({ path }) => path === '/apis/k6.io/v1alpha1')).toHaveLength(1)
  expect(new Set(server.told.map(({ authorization }) => authorization))).toEqual(
    new Set(['Bearer secret-token']),
  )
})

test('a list is of one name, or of those with labels, and its items say what they are', async () => {
  const server = await startKubernetes()
  const cluster = await opened(server)
  for (const [name, app] of [
    ['a', 'k6'],
    ['b', 'k6'],
    ['c', 'shop'],
  ] as const)
    server.put({ apiVersion: 'v1', kind: 'Pod', metadata: { name, labels: { app } } })
  const listed = async (of: object) =>
    orProblem('fault', await cluster.list({ apiVersion: 'v1', kind: 'Pod', ...of })).items.map(
      ({ kind, metadata }) => `${kind} ${metadata.name}`,
    )
  expect(await listed({ labels: 'app=k6' })).toEqual(['Pod a', 'Pod b'])
  expect(await listed({ name: 'c' })).toEqual(['Pod c'])
  expect(await listed({ namespace: 'other' })).toEqual([])
})

describe('what a cluster refuses is told in its words', () => {
  test('a resource that is not installed', async () => {
    const cluster = await opened(await startKubernetes())
    expect(await cluster.create(run('a'))).toMatchObject({
      reason: 'unknown-kind',
      message: expect.stringMatching(/has no TestRun of k6\.io\/v1alpha1$/),
      hint: expect.stringContaining('install'),
    })
  })

  test.each([
    [403, 'Forbidden', 'forbidden', 'a Role and a RoleBinding'],
    [401, 'Unauthorized', 'unauthorized', 'still valid'],
    [422, 'Invalid', 'invalid', 'correct the manifest'],
    [409, 'AlreadyExists', 'exists', undefined],
    [409, 'Conflict', 'conflict', undefined],
  ])('%d %s', async (status, word, reason, hint) => {
    const server = await startKubernetes({
      kinds: [testRuns],
      refuse: ({ method }) =>
        method === 'POST' ? { status, reason: word, message: 'testruns: \u001b[31mno' } : undefined,
    })
    expect(await (await opened(server)).create(run('a'))).toEqual({
      kind: 'failed',
      reason,
      message: `Kubernetes at ${server.url} responded with ${status}: testruns: [31mno`,
      passing: false,
      ...(hint === undefined ? {} : { hint: expect.stringContaining(hint) }),
    })
  })

  test('as a problem of whoever asked', async () => {
    const cluster = await opened(await startKubernetes({ kinds: [testRuns] }))
    const got = await cluster.get(at('a'))
    expect(() => orProblem('engine', got)).toThrow(/responded with 404/)
  })
})

test('a server that is busy is asked again, but creates nothing twice', async () => {
  let busy = 2
  const server = await startKubernetes({
    kinds: [testRuns],
    refuse: ({ method, path }) => {
      if (!path.includes('testruns') || busy === 0) return undefined
      if (method === 'GET') busy -= 1
      return { status: 503, reason: 'ServiceUnavailable', message: 'etcd is away' }
    },
  })
  const cluster = await opened(server)
  expect(await cluster.create(run('a'))).toMatchObject({ kind: 'failed', passing: true })
  expect(server.told.filter(({ method }) => method === 'POST')).toHaveLength(1)
  server.put(run('a'))
  expect(await cluster.get(at('a'))).toMatchObject({ kind: 'object' })
})

describe('a watch', () => {
  let server: Server
  beforeEach(async () => {
    server = await startKubernetes({ kinds: [testRuns] })
  })
  afterEach(() => server.endWatches())

  const stageOf = ({ status }: KubernetesObject) => (status as { stage?: string })?.stage

  test('shows what is there, each change, and ends where it has seen enough', async () => {
    const cluster = await opened(server)
    server.put(run('a', { status: { stage: 'created' } }))
    server.put(run('b', { status: { stage: 'created' } }))
    const seen: unknown[] = []
    const watching = cluster.watch(at('a'), items => {
      seen.push(items.map(stageOf))
      return items.length === 0
    })
    await server.untilFollowed()
    server.setStatus(run('a'), { stage: 'started' })
    server.setStatus(run('b'), { stage: 'started' })
    server.setStatus(run('a'), { stage: 'finished' })
    server.remove('/apis/k6.io/v1alpha1/namespaces/load/testruns/a')
    expect(await watching).toEqual({ kind: 'seen' })
    expect(seen).toEqual([['created'], ['started'], ['finished'], []])
  })

  test('goes on where a connection has ended, with what happened meanwhile', async () => {
    const cluster = await opened(server)
    server.put(run('a', { status: { stage: 'created' } }))
    const watching = cluster.watch(at('a'), ([one]) => stageOf(one!) === 'finished')
    await server.untilFollowed()
    server.endWatches()
    server.setStatus(run('a'), { stage: 'finished' })
    expect(await watching).toEqual({ kind: 'seen' })
  })

  test('ends where the run is interrupted', async () => {
    const context = quietContext()
    const cluster = await opened(server, context)
    const watching = cluster.watch(at('a'), () => false)
    await server.untilFollowed()
    context.stop()
    expect(await watching).toMatchObject({ kind: 'failed', reason: 'interrupted' })
  })
})

describe('a log', () => {
  const pod = (state: object, phase = 'Running'): KubernetesObject => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'runner' },
    status: { phase, containerStatuses: [{ name: 'k6', state }] },
  })
  const time = (digits: string) => `2026-11-29T10:00:00.${digits}Z`

  test('is given from its first line to its last, though connections break, and no line twice', async () => {
    const server = await startKubernetes()
    const cluster = await opened(server)
    server.put(pod({ waiting: { reason: 'ContainerCreating' } }, 'Pending'))
    const lines: string[] = []
    const following = cluster.followLogs({ pod: 'runner', container: 'k6' }, line =>
      lines.push(line),
    )
    server.put(pod({ running: {} }))
    await server.untilFollowed('runner')
    server.log('runner', 'one', time('1'))
    // Two lines of one moment are two lines.
    server.log('runner', 'two', time('25'))
    server.log('runner', 'two', time('25'))
    await expect.poll(() => lines).toEqual(['one', 'two', 'two'])
    server.breakLogs('runner')
    await server.untilFollowed('runner')
    server.log('runner', 'two', time('25'))
    server.log('runner', 'three', time('3'))
    await expect.poll(() => lines).toEqual(['one', 'two', 'two', 'two', 'three'])
    server.put(pod({ terminated: { exitCode: 0 } }, 'Succeeded'))
    server.log('runner', 'last', time('4'))
    server.endLogs('runner')
    expect(await following).toEqual({ kind: 'ended' })
    expect(lines).toEqual(['one', 'two', 'two', 'two', 'three', 'last'])
  })

  test('whose connection ends with nothing in it is asked for again after a pause', async () => {
    const server = await startKubernetes()
    const clock = skippingClock()
    const cluster = await opened(server, quietContext(clock))
    server.put(pod({ running: {} }))
    const following = cluster.followLogs({ pod: 'runner', container: 'k6' }, () => undefined)
    await server.untilFollowed('runner')
    server.endLogs('runner')
    await server.untilFollowed('runner')
    expect(clock.sleeps).toEqual([1000])
    server.put(pod({ terminated: { exitCode: 0 } }, 'Succeeded'))
    server.endLogs('runner')
    expect(await following).toEqual({ kind: 'ended' })
  })

  test('of a pod that is gone is a failure', async () => {
    const cluster = await opened(await startKubernetes())
    expect(
      await cluster.followLogs({ pod: 'runner', container: 'k6' }, () => undefined),
    ).toMatchObject({ kind: 'failed', reason: 'not-found' })
  })
})
