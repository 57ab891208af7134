import { resolve } from 'node:path'
import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { partOf } from '../../model/basics/part-of.ts'
import type { Context } from '../../model/context.ts'
import { formatLabels, type Labels } from '../../model/plan/policy.ts'
import { Problem } from '../../model/problem.ts'
import { type Cluster, openCluster } from '../../net/kubernetes/cluster.ts'
import { type ClusterFailure, orProblem } from '../../net/kubernetes/failure.ts'
import type { KubernetesObject, ObjectAt } from '../../net/kubernetes/object.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { clusterAccess } from '../../tools/cluster-access.ts'
import type { Machine } from '../../tools/machine.ts'
import type { FaultModule, FaultOpening } from '../fault.ts'
import { holdDurations, type Lasting } from '../hold-durations.ts'
import { holdSelectors, type Selection } from '../hold-selectors.ts'
import { type Experiment, type HostedRun, hostedFault } from '../hosted/hosted-fault.ts'
import { holdCluster, type Reached } from './hold-cluster.ts'
import type { ManifestFault } from './manifest-option.ts'
import type { Path } from './parts.ts'
import { type Accepted, type Manifest, readManifest } from './read-manifest.ts'

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
  reach: (object: KubernetesObject) => Reached[]
  /** How long it lasts by what its parts say, in ms; undefined where that is no duration. */
  lasts: (object: KubernetesObject) => { at: Path; ms: number | undefined }[]
  /** How it selects what it breaks; none where it does not. */
  selects: (object: KubernetesObject) => Selecting[]
  /** By its own status, while it is there. */
  runOf: (object: KubernetesObject) => HostedRun
}

/**
 * What one part of an object selects: pods by labels, all of which they have to have, or in a way
 * that no label bounds, which `by` says: `by their names`.
 */
export type Selecting = { at: Path } & ({ labels: Labels } | { by: string })

/** Where the object is; nothing of what it holds is saved. */
type Saved = { at: ObjectAt; kubeconfig?: string; context?: string }

/** Which injection an object belongs to. */
const annotation = 'reliability-gate/key'

export function manifestFault(system: ManifestSystem): FaultModule<ManifestFault> {
  /** `tried`: absent where it is only reverted. */
  const moduleFor = (tried?: Manifest) =>
    hostedFault<Saved>({
      title: system.title,
      connect: async (saved, machine, context) =>
        experimentOf(system, { at: saved.at, tried }, await clusterOf(saved, machine, context)),
      mend: ({ at: { kind, name, namespace } }) => {
        const what = `${kind.toLowerCase()} ${name}${namespace === undefined ? '' : ` -n ${namespace}`}`
        return `run kubectl delete ${what}; if it stays, kubectl describe ${what} says why`
      },
    })
  return {
    open: async ({ manifest, kubeconfig, context: named }, opening, context) => {
      const { folder } = opening
      const written = await readManifest(manifest, folder, system)
      holdSelectors(selectionsIn(written, system), opening.bounds)
      holdDurations(lastingIn(written, system), opening)
      // A status is its controller's to write: one of a copied object would look active at once.
      const { status: _, ...object } = system.prepare(written.object, opening)
      const { apiVersion, kind, metadata } = object
      const { name, namespace } = metadata
      const at = { apiVersion, kind, name, ...defined({ namespace }) }
      const where = { kubeconfig: kubeconfig && resolve(folder, kubeconfig), context: named }
      return moduleFor({ ...written, object }).open({ at, ...defined(where) }, opening, context)
    },
    revert: moduleFor().revert,
  }
}

const lastingIn = ({ object, placeOf }: Manifest, { lasts }: ManifestSystem): Lasting[] =>
  lasts(object).map(({ at, ms }) => ({ what: formatPath(at), ms, place: placeOf(at) }))

/** All of them; where there is none, that is what is said of the whole. */
function selectionsIn({ object, placeOf }: Manifest, { selects }: ManifestSystem): Selection[] {
  const found = selects(object)
  if (found.length === 0)
    return [{ what: `${object.kind} has no selector`, place: placeOf(['kind']) }]
  return found.map(one => {
    const { at } = one
    const by = 'by' in one ? one.by : formatLabels(one.labels)
    return {
      what: `${formatPath(at)} selects ${by}`,
      place: placeOf(at),
      ...defined({ labels: 'labels' in one ? one.labels : undefined }),
    }
  })
}

/** `spec.templates[0].selector`. */
const formatPath = (path: Path): string =>
  path.reduce<string>(
    (told, step) =>
      typeof step === 'number' ? `${told}[${step}]` : `${told}${told ? '.' : ''}${step}`,
    '',
  )

async function clusterOf(
  { kubeconfig, context: named }: Saved,
  machine: Machine,
  context: Context,
): Promise<Cluster> {
  const plan = defined({ kubeconfig, context: named })
  return orProblem('fault', await openCluster(plan, clusterAccess(machine), context))
}

type Of = { at: ObjectAt; tried: Manifest | undefined }

function experimentOf(system: ManifestSystem, { at, tried }: Of, cluster: Cluster): Experiment {
  const object = tried?.object
  // One of somebody else's may have been put in its place, and our annotation removed from ours.
  const findOwn = async (key: string, uid?: string) => {
    const found = await find(cluster, at)
    const isOwn = found && (uidOf(found) === uid || keyOf(found) === key)
    return isOwn ? found : undefined
  }
  const remove = async (key: string, uid?: string) => {
    const found = await findOwn(key, uid)
    if (found) orProblem('fault', await cluster.delete(at, found.metadata.uid))
    return found !== undefined
  }
  return {
    // The cluster says whether it would take it; what is there already is found by `underWay`.
    check: async ({ bounds }) => {
      if (!tried) return
      holdCluster(tried, system.reach(tried.object), cluster, bounds)
      if (await find(cluster, at)) return
      const created = await cluster.create(tried.object, { isTrial: true })
      if (created.kind === 'failed' && created.causes) throw refusedBy(tried, created)
      orProblem('fault', created)
    },
    start: async key => {
      const { metadata } = object!
      const annotations = { ...(metadata.annotations as object), [annotation]: key }
      const created = orProblem(
        'fault',
        await cluster.create({ ...object!, metadata: { ...metadata, annotations } }),
      )
      return uidOf(created.object)
    },
    look: async (uid, key) => {
      const found = await findOwn(key, uid)
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
      const found = key === undefined ? await find(cluster, at) : await findOwn(key)
      const run = found && (key === undefined ? at.name : uidOf(found))
      return run === undefined ? [] : [{ run, status: 'active', says: 'it is there' }]
    },
    stop: async (uid, key) => void (await remove(key, uid)),
    // It has ended by itself, and is still there.
    tidy: remove,
  }
}

/** What the cluster finds wrong with fields of a manifest, each with its place. */
function refusedBy({ placeOf }: Manifest, { message, causes = [], hint }: ClusterFailure): Problem {
  const mistakes = causes.map(({ field, message: why }) => {
    const path = field.split(/[.[\]]+/).filter(Boolean)
    const place = placeOf(path.map(step => (/^\d+$/.test(step) ? Number(step) : step)))
    return { message: `${field}: ${why}`, place, ...defined({ hint }) }
  })
  return new Problem('fault', message, { mistakes })
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

/** By which it is known whatever becomes of its annotations. */
const uidOf = ({ metadata: { uid, name } }: KubernetesObject): string => uid ?? name

const keyOf = ({ metadata: { annotations } }: KubernetesObject): unknown =>
  isObject(annotations) ? annotations[annotation] : undefined

/** The object with a value in its spec. */
export const withSpec = (object: KubernetesObject, more: Record<string, unknown>) => ({
  ...object,
  spec: { ...partOf(object, 'spec'), ...more },
})
