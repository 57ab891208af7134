import { resolve } from 'node:path'
import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { partOf } from '../../model/basics/part-of.ts'
import type { Context } from '../../model/context.ts'
import { type Cluster, openCluster } from '../../net/kubernetes/cluster.ts'
import { orProblem } from '../../net/kubernetes/failure.ts'
import type { KubernetesObject, ObjectAt } from '../../net/kubernetes/object.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { clusterAccess } from '../../tools/cluster-access.ts'
import type { Machine } from '../../tools/machine.ts'
import type { FaultModule, FaultOpening } from '../fault.ts'
import { type Experiment, type HostedRun, hostedFault } from '../hosted/hosted-fault.ts'
import { holdCluster, type Reach } from './hold-cluster.ts'
import type { ManifestFault } from './manifest-option.ts'
import { type Accepted, readManifest } from './read-manifest.ts'

/** Whatever makes a fault of an object. */
export type ManifestSystem = Accepted & {
  /** `Chaos Mesh`. */
  title: string
  /**
   * The object as it is created; where it can, it ends by itself.
   * @throws Problem `fault` where it would break nothing.
   */
  prepare: (object: KubernetesObject, opening: FaultOpening) => KubernetesObject
  /** What it breaks besides objects of its own namespace. */
  reach: (object: KubernetesObject) => Reach
  /** By its own status, while it is there. */
  runOf: (object: KubernetesObject) => HostedRun
}

/** Where the object is; nothing of what it holds is saved. */
type Saved = { at: ObjectAt; kubeconfig?: string; context?: string }

/** Which injection an object belongs to. */
const annotation = 'reliability-gate/key'

export function manifestFault(system: ManifestSystem): FaultModule<ManifestFault> {
  /** `object`: absent where it is only reverted. */
  const moduleFor = (object?: KubernetesObject) =>
    hostedFault<Saved>({
      title: system.title,
      connect: async (saved, machine, context) =>
        experimentOf(system, { at: saved.at, object }, await clusterOf(saved, machine, context)),
      mend: ({ at: { kind, name, namespace } }) => {
        const what = `${kind.toLowerCase()} ${name}${namespace === undefined ? '' : ` -n ${namespace}`}`
        return `run kubectl delete ${what}; if it stays, kubectl describe ${what} says why`
      },
    })
  return {
    open: async ({ manifest, kubeconfig, context: named }, opening, context) => {
      const { folder } = opening
      const written = await readManifest(manifest, folder, system)
      // A status is its controller's to write: one of a copied object would look active at once.
      const { status: _, ...object } = system.prepare(written, opening)
      const { apiVersion, kind, metadata } = object
      const { name, namespace } = metadata
      const at = { apiVersion, kind, name, ...defined({ namespace }) }
      const where = { kubeconfig: kubeconfig && resolve(folder, kubeconfig), context: named }
      return moduleFor(object).open({ at, ...defined(where) }, opening, context)
    },
    revert: moduleFor().revert,
  }
}

async function clusterOf(
  { kubeconfig, context: named }: Saved,
  machine: Machine,
  context: Context,
): Promise<Cluster> {
  const plan = defined({ kubeconfig, context: named })
  return orProblem('fault', await openCluster(plan, clusterAccess(machine), context))
}

type Of = { at: ObjectAt; object: KubernetesObject | undefined }

function experimentOf(system: ManifestSystem, { at, object }: Of, cluster: Cluster): Experiment {
  return {
    // The cluster says whether it would take it; what is there already is found by `underWay`.
    check: async ({ bounds }) => {
      if (!object) return
      holdCluster(object, system.reach(object), cluster, bounds)
      if (!(await find(cluster, at)))
        orProblem('fault', await cluster.create(object, { isTrial: true }))
    },
    start: async key => {
      const { metadata } = object!
      const annotations = { ...(metadata.annotations as object), [annotation]: key }
      orProblem(
        'fault',
        await cluster.create({ ...object!, metadata: { ...metadata, annotations } }),
      )
      return at.name
    },
    look: async () => {
      const found = await find(cluster, at)
      if (!found) return { status: 'ended', says: 'it is gone' }
      if (found.metadata.deletionTimestamp !== undefined)
        return {
          status: 'active',
          says: `it is being deleted, and waits for ${finalizersOf(found)}`,
        }
      return found.status === undefined
        ? { status: 'pending', says: 'no controller has written its status' }
        : system.runOf(found)
    },
    underWay: async key => {
      const found = await find(cluster, at)
      return found && (key === undefined || keyOf(found) === key) ? [at.name] : []
    },
    stop: async () => {
      orProblem('fault', await cluster.delete(at))
    },
    // It has ended by itself, and is still there.
    tidy: async key => {
      const left = await find(cluster, at)
      if (!left || keyOf(left) !== key) return false
      orProblem('fault', await cluster.delete(at))
      return true
    },
  }
}

/** @throws Problem `fault` where it cannot be asked for. */
async function find(cluster: Cluster, at: ObjectAt): Promise<KubernetesObject | undefined> {
  const got = await cluster.get(at)
  return got.kind === 'failed' && got.reason === 'not-found'
    ? undefined
    : orProblem('fault', got).object
}

/** Who still has to do something before the object is gone. */
function finalizersOf({ metadata: { finalizers } }: KubernetesObject): string {
  const names = Array.isArray(finalizers) ? finalizers.map(String) : []
  return names.length === 0
    ? 'the cluster to remove it'
    : `its finalizers: ${excerpt(names.join(', '), 200)}`
}

const keyOf = ({ metadata: { annotations } }: KubernetesObject): unknown =>
  isObject(annotations) ? annotations[annotation] : undefined

/** The object with a value in its spec. */
export const withSpec = (object: KubernetesObject, more: Record<string, unknown>) => ({
  ...object,
  spec: { ...partOf(object, 'spec'), ...more },
})

/** Until when at most, as Go writes a duration. */
export const durationOf = ({ longestMs }: FaultOpening): string => `${Math.ceil(longestMs / 1000)}s`
