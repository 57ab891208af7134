import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseObject } from '../../../src/model/basics/parse-json.ts'
import { openCluster } from '../../../src/net/kubernetes/cluster.ts'
import { orProblem } from '../../../src/net/kubernetes/failure.ts'
import type { KubernetesObject } from '../../../src/net/kubernetes/object.ts'
import { runForOutput } from '../../../src/tools/processes/run-for-output.ts'
import { quietContext } from '../../contract/providers/quiet-context.ts'
import { startChaosCluster } from '../../support/kubernetes/chaos.ts'
import { temporaryFolder } from '../../support/processes.ts'
import { systemTool } from '../../support/system-tool.ts'
import { startCustomResources, type Told } from '../servers/custom-resources.ts'

/*
 * The fake cluster of the other tests, held to kube-apiserver's own code for custom resources: both
 * get the same requests.
 */
const home = await systemTool('custom-resources')
const definitions = await systemTool('chaos-definitions')
const real = home && definitions ? await openReal(home, join(definitions, 'modules')) : undefined

async function openReal(program: string, modules: string) {
  const opened = await startCustomResources(program)
  const bases = join(modules, 'github.com/chaos-mesh/chaos-mesh/config/crd/bases')
  await opened.defineAll(bases, name => name.endsWith('_networkchaos.yaml'))
  return opened
}

const many = '/apis/chaos-mesh.org/v1alpha1/namespaces/load/networkchaos'
const one = `${many}/slow`
const written = parse(
  await readFile('examples/kubernetes/payment-is-slow.yml', 'utf8'),
) as KubernetesObject
const object = (spec: object = {}): KubernetesObject => ({
  ...written,
  metadata: { name: 'slow', namespace: 'load', labels: { app: 'shop' } },
  spec: { ...(written.spec as object), ...spec },
})
const held = { metadata: { finalizers: ['chaos-mesh/records'] } }

const ofAnother = { apiVersion: 'v1', kind: 'DeleteOptions', preconditions: { uid: 'another' } }

type Step = [says: string, method: string, path: string, body?: object]
const steps: readonly Step[] = [
  ['a resource that is not defined', 'GET', `${many}s`],
  ['an object that is not there', 'GET', one],
  ['a trial', 'POST', `${many}?dryRun=All`, object()],
  ['that kept nothing', 'GET', one],
  ['a value that the schema refuses', 'POST', many, object({ action: 'slowness' })],
  ['a field that must be there', 'POST', many, { ...object(), spec: { action: 'delay' } }],
  [
    'a field that is not known, strictly',
    'POST',
    `${many}?dryRun=All&fieldValidation=Strict`,
    object({ duratoin: '30s', delay: { latency: '1s', jiter: '1s' } }),
  ],
  ['a valid object, strictly', 'POST', `${many}?dryRun=All&fieldValidation=Strict`, object()],
  ['a new object', 'POST', many, object()],
  ['the same name again', 'POST', many, object()],
  ['the object', 'GET', one],
  ['a list by name', 'GET', `${many}?fieldSelector=metadata.name%3Dslow`],
  ['a list by another name', 'GET', `${many}?fieldSelector=metadata.name%3Dfast`],
  ['a list by label', 'GET', `${many}?labelSelector=app%3Dshop`],
  ['a list by another label', 'GET', `${many}?labelSelector=app%3Dcart`],
  ['a change of an old state', 'PATCH', one, { metadata: { resourceVersion: '1' } }],
  ['a change to what the schema refuses', 'PATCH', one, { spec: { action: 'slowness' } }],
  ['a status, which is a part of the object', 'PATCH', one, { status: { experiment: {} } }],
  ['which has it', 'GET', one],
  ['a deletion of another object of this name', 'DELETE', one, ofAnother],
  ['a finalizer', 'PATCH', one, held],
  ['a deletion that has to wait for it', 'DELETE', one],
  ['the object that is being deleted', 'GET', one],
  ['the same deletion again', 'DELETE', one],
  ['the same name while it is being deleted', 'POST', many, object()],
  ['the last finalizer gone', 'PATCH', one, { metadata: { finalizers: [] } }],
  ['and the object with it', 'GET', one],
  ['a deletion of what is not there', 'DELETE', one],
  ['a new object of that name', 'POST', many, object()],
  ['a deletion without a finalizer', 'DELETE', one],
  ['after which it is gone', 'GET', one],
]

/** What the gate goes by: not how a server words it. */
function seen(says: string, { status, body }: Told) {
  const { kind, reason, metadata, items, status: state } = body
  return {
    says,
    status,
    kind,
    reason,
    items: Array.isArray(items) ? items.length : undefined,
    isBeingDeleted: metadata?.deletionTimestamp !== undefined,
    hasStatus: typeof state === 'object',
  }
}

/** Both, each with the kubeconfig of whoever may do everything. */
async function startBoth() {
  const fake = await startChaosCluster({ plays: false })
  const ofFake = async (method: string, path: string, body?: object): Promise<Told> => {
    const response = await fetch(fake.url + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: parseObject(await response.text()) ?? {} }
  }
  const kubeconfig = join(await temporaryFolder(), 'kubeconfig')
  await writeFile(kubeconfig, real!.kubeconfig('token-of-the-controller'))
  return [
    { call: ofFake, kubeconfig: await fake.kubeconfig() },
    { call: (...request: [string, string, object?]) => real!.call(...request), kubeconfig },
  ]
}

test.runIf(real)('the fake cluster responds to each request as kube-apiserver does', async () => {
  const told = (await startBoth()).map(async ({ call }) => {
    const all: object[] = []
    for (const [says, ...request] of steps) all.push(seen(says, await call(...request)))
    return all
  })
  const [ofFake, ofReal] = await Promise.all(told)
  expect(ofFake).toEqual(ofReal)
})

test.runIf(real)('both are watched with the same result', async () => {
  const looks = (await startBoth()).map(async ({ call, kubeconfig }) => {
    const access = { environment: {}, run: runForOutput }
    const opened = orProblem('fault', await openCluster({ kubeconfig }, access, quietContext()))
    const { apiVersion, kind } = written
    const of = { apiVersion, kind, namespace: 'load', labels: 'app=shop' }
    const changes = [
      () => call('POST', many, object()),
      async () => {
        // Without the label.
        await call('POST', many, { ...object(), metadata: { name: 'other' } })
        await call('PATCH', one, held)
      },
      () => call('DELETE', one),
      () => call('PATCH', one, { metadata: { finalizers: [] } }),
    ]
    const all: string[] = []
    const watched = await opened.watch(of, items => {
      const states = items.map(({ metadata }) => {
        const state = metadata.deletionTimestamp === undefined ? 'there' : 'being deleted'
        return `${metadata.name} ${state}, ${JSON.stringify(metadata.finalizers ?? [])}`
      })
      all.push(states.join('; '))
      // Each state is seen before the next change is made.
      void changes.shift()?.()
      return all.length > 1 && items.length === 0
    })
    expect(watched).toEqual({ kind: 'seen' })
    return all
  })
  const [ofFake, ofReal] = await Promise.all(looks)
  expect(ofFake).toEqual(ofReal)
})
