import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parse } from 'yaml'
import type { KubernetesObject } from '../../../src/net/kubernetes/object.ts'
import type { Breaking } from '../../support/chaos/breakable.ts'
import type { Ending } from '../../support/chaos/ends.ts'
import { serve } from '../../support/chaos/serve.ts'
import { definitionOfChaosEngine } from '../../support/kubernetes/chaos.ts'
import { systemTool } from '../../support/system-tool.ts'
import { startCustomResources } from './custom-resources.ts'

/*
 * Objects of Chaos Mesh, LitmusChaos and Argo Rollouts on the part of kube-apiserver that serves
 * custom resources. The definitions of Chaos Mesh and Argo Rollouts are their own; that of a
 * ChaosEngine is ours, since no package registry has it. The tests play the controllers.
 */
/** One system's object. */
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

export const kinds: Record<string, Kind> = {
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
export const controllerOf =
  ({ finalizers, active }: Kind) =>
  ({ metadata, status }: KubernetesObject): object | undefined => {
    const held = (metadata.finalizers as string[] | undefined) ?? []
    if (metadata.deletionTimestamp !== undefined)
      return held.length > 0 ? { metadata: { finalizers: [] } } : undefined
    if (held.length < finalizers.length) return { metadata: { finalizers } }
    return status === undefined ? { status: active } : undefined
  }

/** Plays a controller: what it changes in an object as that is now. */
type Act = (object: KubernetesObject) => object | undefined

/** For all tests of a file; undefined, and said so, where it cannot be had. */
export async function startChaosSystems() {
  const home = await systemTool('custom-resources')
  const definitions = await systemTool('chaos-definitions')
  if (!home || !definitions) return undefined
  const cluster = await startCustomResources(home)
  const modules = join(definitions, 'modules/github.com')
  await cluster.defineAll(join(modules, 'chaos-mesh/chaos-mesh/config/crd/bases'), name =>
    /_(network|pod)chaos\.yaml$/.test(name),
  )
  await cluster.defineAll(join(modules, 'argoproj/argo-rollouts/manifests/crds'), name =>
    /^(experiment|analysis-template)-crd/.test(name),
  )
  await cluster.define(definitionOfChaosEngine)
  const target = await serve((_, response) => void delay(3).then(() => response.end('ok')))
  let namespaces = 0

  /** An object in a namespace of its own; `act`: its controller. */
  const ending = (
    kind: string,
    act: Act = controllerOf(kinds[kind]!),
  ): Ending & { path: string } => {
    const { example, resource, name } = kinds[kind]!
    namespaces += 1
    const namespace = `shop-${namespaces}`
    const path = resource.replace(/\/(\w+)$/, `/namespaces/${namespace}/$1/${name}`)
    const open: Breaking = async (folder, ended) => {
      const text = await readFile(join('examples/kubernetes', example), 'utf8')
      const object = parse(text) as KubernetesObject
      object.metadata.namespace = namespace
      await writeFile(join(folder, 'chaos.yml'), JSON.stringify(object))
      await writeFile(join(folder, 'kubeconfig'), cluster.kubeconfig())
      const controller = await cluster.operate(resource, namespace, act)
      ended(controller.stop)
      return {
        fault: { [kind]: { manifest: 'chaos.yml', kubeconfig: 'kubeconfig' } },
        isBroken: async () => (await cluster.call('GET', path)).status === 200,
      }
    }
    return { kind, open, target, path }
  }
  return {
    cluster,
    ending,
    statusOf: async (path: string) => (await cluster.call('GET', path)).status,
  }
}
