import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { partOf } from '../../../src/model/basics/part-of.ts'
import type { KubernetesObject } from '../../../src/net/kubernetes/object.ts'
import { gateFor, isBroken, polled } from '../../support/chaos/ends.ts'
import { controllerOf, kinds, startChaosSystems } from '../servers/chaos-systems.ts'

/* What a cluster and its controllers do with an object, through dist/. */
const chaos = await startChaosSystems()

describe.runIf(chaos)('an object in a cluster', () => {
  test('is judged by its hypothesis', async () => {
    const broken = chaos!.ending('litmus')
    const gate = await gateFor(broken, 'for: 2s')
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
    const broken = chaos!.ending('chaos-mesh')
    const gate = await gateFor(broken, 'for: 5s')
    const running = gate.run()
    await isBroken(gate, running)
    running.kill('SIGKILL')
    await running.ended
    const { body: left } = await chaos!.cluster.call('GET', broken.path)
    const next = gate.run()
    const uid = async () => (await chaos!.cluster.call('GET', broken.path)).body.metadata?.uid
    await expect.poll(uid, polled).not.toBe(left.metadata!.uid)
    const { code, said } = await next.ended
    expect(said).toContain('Cleaned up the fault of broken (left by an earlier run)')
    expect([0, 3], said).toContain(code)
    expect(await chaos!.statusOf(broken.path)).toBe(404)
  })

  test('whose annotation somebody removed is deleted all the same after a SIGKILL', async () => {
    const { cluster } = chaos!
    const broken = chaos!.ending('chaos-mesh')
    const gate = await gateFor(broken, 'for: 1m')
    const running = gate.run()
    await isBroken(gate, running)
    const isKnown = async () => JSON.stringify(await gate.saved()).includes('"isAnswered":true')
    await expect.poll(isKnown, polled).toBe(true)
    running.kill('SIGKILL')
    await running.ended
    const annotations = { 'reliability-gate/key': null }
    await cluster.call('PATCH', broken.path, { metadata: { annotations } })
    expect((await gate.start('undo').ended).code).toBe(0)
    expect(await chaos!.statusOf(broken.path)).toBe(404)
  })

  test('that no controller takes up is an error that says so', async () => {
    const broken = chaos!.ending('argo-rollouts', () => undefined)
    const gate = await gateFor(broken, 'for: 1s', one => {
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
    expect(await chaos!.statusOf(broken.path)).toBe(404)
  })

  test.each([
    ['chaos-mesh', 'Selected true, AllInjected false, AllRecovered true'],
    ['litmus', 'completed; pod-delete Completed, verdict Pass'],
    ['argo-rollouts', 'Successful'],
  ])(
    'of %s that ends before it broke anything is an error: nothing was tested',
    async (id, says) => {
      const { ended } = kinds[id]!
      const broken = chaos!.ending(id, ({ status }) => (status ? undefined : { status: ended }))
      const gate = await gateFor(broken, 'for: 1m')
      const { code, said } = await gate.run().ended
      const words = said.replace(/\s+/g, ' ')
      expect([code, words]).toEqual([4, expect.stringContaining(`was never active: ${says}`)])
      expect(await chaos!.statusOf(broken.path)).toBe(404)
    },
  )

  test('is not active by a status that its manifest was copied with', async () => {
    const broken = chaos!.ending('argo-rollouts', () => undefined)
    const gate = await gateFor(broken, 'for: 1s')
    const text = await readFile(join(gate.folder, 'chaos.yml'), 'utf8')
    const copied = { ...(JSON.parse(text) as object), status: { phase: 'Running' } }
    await writeFile(join(gate.folder, 'chaos.yml'), JSON.stringify(copied))
    const running = gate.run()
    await isBroken(gate, running)
    const { body } = await chaos!.cluster.call('GET', broken.path)
    expect(body.status).toBeUndefined()
    running.kill('SIGINT')
    expect((await running.ended).code).toBe(130)
    expect(await chaos!.statusOf(broken.path)).toBe(404)
  })

  test('that its controller does not let go stays kept, and `undo` sees it gone once it does', async () => {
    let isStuck = true
    const play = controllerOf(kinds['chaos-mesh']!)
    const broken = chaos!.ending('chaos-mesh', object =>
      isStuck && object.metadata.deletionTimestamp !== undefined ? undefined : play(object),
    )
    const gate = await gateFor(broken, 'for: 1m')
    const running = gate.run()
    await isBroken(gate, running)
    running.kill('SIGINT')
    const isDeleted = async () =>
      (await chaos!.cluster.call('GET', broken.path)).body.metadata?.deletionTimestamp !== undefined
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
    await chaos!.cluster.call('PATCH', broken.path, { metadata: { labels: { again: 'yes' } } })
    const undone = await undoing.ended
    expect(undone.code, undone.said).toBe(0)
    expect(await chaos!.statusOf(broken.path)).toBe(404)
    expect(await gate.saved()).toEqual([])
  })
})

describe.runIf(chaos)('what the cluster refuses is one error before any load', () => {
  const wrong = (change: (object: KubernetesObject) => object, kubeconfig?: string) => async () => {
    const broken = chaos!.ending('chaos-mesh')
    const gate = await gateFor(broken, 'for: 1s')
    const file = join(gate.folder, 'chaos.yml')
    const object = JSON.parse(await readFile(file, 'utf8')) as KubernetesObject
    await writeFile(file, JSON.stringify(change(object)))
    if (kubeconfig !== undefined) await writeFile(join(gate.folder, 'kubeconfig'), kubeconfig)
    const { code, said } = await gate.run().ended
    expect(await chaos!.statusOf(broken.path)).toBe(404)
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
      /chaos\.yml:1:\d+: spec\.action: Unsupported value: "slowness".*correct the manifest/,
    ],
    [
      'fields that are not there',
      wrong(({ spec: _, ...object }) => object),
      /chaos\.yml:1:1: spec\.action: Required value; chaos\.yml:1:1: spec\.mode: Required value/,
    ],
    [
      'a field that the kind does not have',
      wrong(withSpec({ duratoin: '30s' })),
      /chaos\.yml:1:\d+: spec\.duratoin: unknown field.*correct the manifest/,
    ],
    [
      'a version that is not installed',
      wrong(object => ({ ...object, apiVersion: 'chaos-mesh.org/v9' })),
      /has no NetworkChaos of chaos-mesh\.org\/v9/,
    ],
    [
      'credentials that are not valid',
      wrong(same, chaos?.cluster.kubeconfig('token-of-yesterday')),
      /responded with 401: Unauthorized.*still valid/,
    ],
    [
      'an account without the rights',
      wrong(same, chaos?.cluster.kubeconfig('token-without-rights')),
      /responded with 403: .*networkchaos.*is forbidden: User "nobody" cannot get.*Role/,
    ],
  ])('%s', async (_, refused, message) => {
    const { code, said } = await refused()
    expect([code, said]).toEqual([4, expect.stringMatching(message)])
  })
})

test
  .skipIf(!chaos)
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
  const { status, body } = await chaos!.cluster.call(
    'POST',
    `${root}/namespaces/${namespace}/${plural}?${query}`,
    object,
  )
  expect([status, body.message]).toEqual([201, undefined])
})
