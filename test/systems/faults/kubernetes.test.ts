import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { partOf } from '../../../src/model/basics/part-of.ts'
import type { KubernetesObject } from '../../../src/net/kubernetes/object.ts'
import type { Breaking } from '../../support/chaos/breakable.ts'
import { ends, gateFor, isBroken, polled } from '../../support/chaos/ends.ts'
import { serve } from '../../support/chaos/serve.ts'
import { definitionOfChaosEngine } from '../../support/kubernetes/chaos.ts'
import { systemTool } from '../../support/system-tool.ts'
import { startCustomResources } from '../servers/custom-resources.ts'

/*
 * Objects of Chaos Mesh, LitmusChaos and Argo Rollouts through dist/, on the part of kube-apiserver
 * that serves custom resources. The definitions of Chaos Mesh and Argo Rollouts are their own; that
 * of a ChaosEngine is ours, since no package registry has it. The tests play the controllers.
 */
const home = await systemTool('custom-resources')
const definitions = await systemTool('chaos-definitions')
const cluster =
  home && definitions ? await openCluster(home, join(definitions, 'modules')) : undefined
const target = await serve((_, response) => void delay(3).then(() => response.end('ok')))

async function openCluster(program: string, modules: string) {
  const opened = await startCustomResources(program)
  await opened.defineAll(join(modules, 'github.com/chaos-mesh/chaos-mesh/config/crd/bases'), name =>
    /_(network|pod)chaos\.yaml$/.test(name),
  )
  await opened.defineAll(join(modules, 'github.com/argoproj/argo-rollouts/manifests/crds'), name =>
    /^(experiment|analysis-template)-crd/.test(name),
  )
  await opened.define(definitionOfChaosEngine)
  return opened
}

type Kind = {
  example: string
  /** `/apis/GROUP/VERSION/PLURAL`. */
  resource: string
  name: string
  /** What its controller keeps the object by while it has something to undo. */
  finalizers: string[]
  active: object
  /** Ended by itself. */
  ended: object
}

const condition = (type: string, is: boolean) => ({ type, status: is ? 'True' : 'False' })
const chaosMesh = (desiredPhase: 'Run' | 'Stop', isInjected: boolean) => ({
  conditions: [
    condition('Selected', true),
    condition('AllInjected', isInjected),
    condition('AllRecovered', !isInjected),
    condition('Paused', false),
  ],
  experiment: { desiredPhase },
})
const litmus = (engineStatus: string, status: string, verdict: string) => ({
  engineStatus,
  experiments: [{ name: 'pod-delete', runner: 'r', experimentPod: 'p', status, verdict }],
})

const kinds: Record<string, Kind> = {
  'chaos-mesh': {
    example: 'payment-is-slow.yml',
    resource: '/apis/chaos-mesh.org/v1alpha1/networkchaos',
    name: 'payment-is-slow',
    finalizers: ['chaos-mesh/records'],
    active: chaosMesh('Run', true),
    ended: chaosMesh('Stop', false),
  },
  litmus: {
    example: 'pod-kill-with-monitoring.yml',
    resource: '/apis/litmuschaos.io/v1alpha1/chaosengines',
    name: 'pod-kill-with-monitoring',
    finalizers: ['chaosengine.litmuschaos.io/finalizer'],
    active: litmus('initialized', 'Running', 'Awaited'),
    ended: litmus('completed', 'Completed', 'Pass'),
  },
  'argo-rollouts': {
    example: 'canary.yml',
    resource: '/apis/argoproj.io/v1alpha1/experiments',
    name: 'shop-canary',
    finalizers: [],
    active: { phase: 'Running', availableAt: '2026-11-29T10:00:00Z' },
    ended: { phase: 'Successful' },
  },
}

/** As its controller does: a finalizer first, then the status; it lets go once all is undone. */
const controllerOf =
  ({ finalizers, active }: Kind) =>
  ({ metadata, status }: KubernetesObject): object | undefined => {
    const held = (metadata.finalizers as string[] | undefined) ?? []
    if (metadata.deletionTimestamp !== undefined)
      return held.length > 0 ? { metadata: { finalizers: [] } } : undefined
    if (held.length < finalizers.length) return { metadata: { finalizers } }
    return status === undefined ? { status: active } : undefined
  }

let namespaces = 0

/** One in a namespace of its own; `act`: its controller. */
function breaking(id: string, act = controllerOf(kinds[id]!)): Breaking & { path: string } {
  const { example, resource, name } = kinds[id]!
  namespaces += 1
  const namespace = `shop-${namespaces}`
  const path = resource.replace(/\/(\w+)$/, `/namespaces/${namespace}/$1/${name}`)
  const open: Breaking = async (folder, ended) => {
    const text = await readFile(join('examples/kubernetes', example), 'utf8')
    const object = parse(text) as KubernetesObject
    object.metadata.namespace = namespace
    await writeFile(join(folder, 'chaos.yml'), JSON.stringify(object))
    await writeFile(join(folder, 'kubeconfig'), cluster!.kubeconfig())
    const controller = await cluster!.operate(resource, namespace, act)
    ended(controller.stop)
    return {
      fault: { [id]: { manifest: 'chaos.yml', kubeconfig: 'kubeconfig' } },
      isBroken: async () => (await cluster!.call('GET', path)).status === 200,
    }
  }
  return Object.assign(open, { path })
}

const ending = (kind: string, open: Breaking) => ({ kind, open, target })
const statusOf = async (path: string) => (await cluster!.call('GET', path)).status

describe.skipIf(!cluster)('an object in a cluster', () => {
  test.each(Object.keys(kinds))(
    'of %s is created, observed while its controller breaks something, and gone at each end of the gate',
    async id => {
      const seen = Object.entries(ends).map(async ([end, see]) => [
        end,
        await see(ending(id, breaking(id))).catch(error =>
          Promise.reject(new Error(end, { cause: error })),
        ),
      ])
      expect(new Set((await Promise.all(seen)).map(([, how]) => how))).toEqual(new Set(['yes']))
    },
  )

  test('is judged by its hypothesis', async () => {
    const open = breaking('litmus')
    const gate = await gateFor(ending('litmus', open), 'for: 2s')
    const { code, said } = await gate.run().ended
    expect([0, 3], said).toContain(code)
    const { objectives, evidence } = await gate.record()
    expect(evidence.experiments).toMatchObject([{ outcome: 'observed' }])
    const judged = objectives.find(({ name }) => name === 'broken: availability >= 50%')
    // On a machine that is too busy to measure it is inconclusive.
    const verdict = expect.stringMatching(code === 0 ? /^pass$/ : /^(pass|inconclusive)$/)
    expect(judged, said).toMatchObject({ verdict, value: 1 })
  })

  test('that a killed run left is removed by the next run, which then does its own', async () => {
    const open = breaking('chaos-mesh')
    const gate = await gateFor(ending('chaos-mesh', open), 'for: 5s')
    const running = gate.run()
    await isBroken(gate, running)
    running.kill('SIGKILL')
    await running.ended
    const { body: left } = await cluster!.call('GET', open.path)
    const next = gate.run()
    const uid = async () => (await cluster!.call('GET', open.path)).body.metadata?.uid
    await expect.poll(uid, polled).not.toBe(left.metadata!.uid)
    const { code, said } = await next.ended
    expect(said).toContain('Cleaned up the fault of broken (left by an earlier run)')
    expect([0, 3], said).toContain(code)
    expect(await statusOf(open.path)).toBe(404)
  })

  test('that no controller takes up is an error that says so', async () => {
    const open = breaking('argo-rollouts', () => undefined)
    const gate = await gateFor(ending('argo-rollouts', open), 'for: 1s', one => {
      const { 'argo-rollouts': written } = one.fault as Record<string, object>
      return { ...one, fault: { 'argo-rollouts': { ...written, 'start-within': '3s' } } }
    })
    const { code, said } = await gate.run().ended
    expect([code, said.replace(/\s+/g, ' ')]).toEqual([
      4,
      expect.stringContaining(
        'nothing was tested, the fault was requested, and is pending: no controller has written its status',
      ),
    ])
    expect(await statusOf(open.path)).toBe(404)
  })

  test('that ends before it broke anything is an error: nothing was tested', async () => {
    const { ended } = kinds.litmus!
    const open = breaking('litmus', ({ status }) => (status ? undefined : { status: ended }))
    const gate = await gateFor(ending('litmus', open), 'for: 1m')
    const { code, said } = await gate.run().ended
    expect([code, said]).toEqual([
      4,
      expect.stringMatching(
        /never\s+active:\s+completed;\s+pod-delete\s+Completed,\s+verdict\s+Pass/,
      ),
    ])
    expect(await statusOf(open.path)).toBe(404)
  })

  test('is not active by a status that its manifest was copied with', async () => {
    const open = breaking('argo-rollouts', () => undefined)
    const gate = await gateFor(ending('argo-rollouts', open), 'for: 1s')
    const text = await readFile(join(gate.folder, 'chaos.yml'), 'utf8')
    const copied = { ...(JSON.parse(text) as object), status: { phase: 'Running' } }
    await writeFile(join(gate.folder, 'chaos.yml'), JSON.stringify(copied))
    const running = gate.run()
    await isBroken(gate, running)
    const { body } = await cluster!.call('GET', open.path)
    expect(body.status).toBeUndefined()
    running.kill('SIGINT')
    expect((await running.ended).code).toBe(130)
    expect(await statusOf(open.path)).toBe(404)
  })

  test('that its controller does not let go stays kept, and `undo` sees it gone once it does', async () => {
    let isStuck = true
    const play = controllerOf(kinds['chaos-mesh']!)
    const open = breaking('chaos-mesh', object =>
      isStuck && object.metadata.deletionTimestamp !== undefined ? undefined : play(object),
    )
    const gate = await gateFor(ending('chaos-mesh', open), 'for: 1m')
    const running = gate.run()
    await isBroken(gate, running)
    running.kill('SIGINT')
    const isDeleted = async () =>
      (await cluster!.call('GET', open.path)).body.metadata?.deletionTimestamp !== undefined
    await expect.poll(isDeleted, polled).toBe(true)
    // It waits for the controller; now it does not any more.
    running.kill('SIGINT')
    const { code, said } = await running.ended
    expect([code, said]).toEqual([
      130,
      expect.stringContaining('Not cleaned up: the fault of broken'),
    ])
    expect(await gate.saved()).toMatchObject([{ kind: 'fault', title: 'broken' }])
    const undoing = gate.start('undo')
    isStuck = false
    // Its controller looks at it again.
    await cluster!.call('PATCH', open.path, { metadata: { labels: { again: 'yes' } } })
    const undone = await undoing.ended
    expect(undone.code, undone.said).toBe(0)
    expect(await statusOf(open.path)).toBe(404)
    expect(await gate.saved()).toEqual([])
  })
})

describe.skipIf(!cluster)('what the cluster refuses is one error before any load', () => {
  const wrong = (change: (object: KubernetesObject) => object, kubeconfig?: string) => async () => {
    const open = breaking('chaos-mesh')
    const gate = await gateFor(ending('chaos-mesh', open), 'for: 1s')
    const file = join(gate.folder, 'chaos.yml')
    const object = JSON.parse(await readFile(file, 'utf8')) as KubernetesObject
    await writeFile(file, JSON.stringify(change(object)))
    if (kubeconfig !== undefined) await writeFile(join(gate.folder, 'kubeconfig'), kubeconfig)
    const { code, said } = await gate.run().ended
    expect(await statusOf(open.path)).toBe(404)
    return { code, said: said.replace(/\s+/g, ' ') }
  }
  const withSpec = (more: object) => (object: KubernetesObject) => ({
    ...object,
    spec: { ...partOf(object, 'spec'), ...more },
  })
  const same = (object: KubernetesObject) => object

  test.each<[string, () => Promise<{ code: number | null; said: string }>, RegExp]>([
    [
      'a value that the schema does not allow',
      wrong(withSpec({ action: 'slowness' })),
      /responded with 422: NetworkChaos\.chaos-mesh\.org "payment-is-slow" is invalid: spec\.action: Unsupported value: "slowness".*correct the manifest/,
    ],
    [
      'a field that is not there',
      wrong(({ spec: _, ...object }) => object),
      /responded with 422: .*spec.*[Rr]equired/,
    ],
    [
      'a field that the kind does not have',
      wrong(withSpec({ duratoin: '30s' })),
      /responded with 400: .*unknown field "spec\.duratoin".*correct the manifest/,
    ],
    [
      'a version that is not installed',
      wrong(object => ({ ...object, apiVersion: 'chaos-mesh.org/v9' })),
      /has no NetworkChaos of chaos-mesh\.org\/v9/,
    ],
    [
      'credentials that are not valid',
      wrong(same, cluster?.kubeconfig('token-of-yesterday')),
      /responded with 401: Unauthorized.*still valid/,
    ],
    [
      'an account without the rights',
      wrong(same, cluster?.kubeconfig('token-without-rights')),
      /responded with 403: .*networkchaos.*is forbidden: User "nobody" cannot get.*Role/,
    ],
  ])('%s', async (_, refused, message) => {
    const { code, said } = await refused()
    expect([code, said]).toEqual([4, expect.stringMatching(message)])
  })
})

test
  .skipIf(!cluster)
  .each([
    'analysis-template.yml',
    'canary.yml',
    'payment-is-slow.yml',
    'pod-kill-with-monitoring.yml',
  ])('the example %s has no field that its kind does not have', async example => {
  const object = parse(
    await readFile(join('examples/kubernetes', example), 'utf8'),
  ) as KubernetesObject
  const resource = { AnalysisTemplate: 'argoproj.io/v1alpha1/analysistemplates' }
  const known = Object.values(kinds).find(kind => kind.example === example)
  const [, root, plural] = /^(.*)\/(\w+)$/.exec(
    known?.resource ?? `/apis/${resource.AnalysisTemplate}`,
  )!
  const { namespace = 'shop' } = object.metadata
  const query = 'dryRun=All&fieldValidation=Strict'
  const { status, body } = await cluster!.call(
    'POST',
    `${root}/namespaces/${namespace}/${plural}?${query}`,
    object,
  )
  expect([status, body.message]).toEqual([201, undefined])
})
