import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import type { Context } from '../../model/context.ts'
import type { HttpResponse } from '../http.ts'
import { type ClusterAccess, findCluster } from './access/find-cluster.ts'
import type { ClusterPlan } from './access/kubeconfig.ts'
import { type Api, apiOf } from './api.ts'
import { type ClusterFailure, clusterFailure } from './failure.ts'
import { type FollowLogs, logsOf } from './logs.ts'
import { type KubernetesObject, type ObjectAt, type ObjectsAt, objectOf } from './object.ts'
import { type Watch, watchBy } from './watch.ts'

type Got = { kind: 'object'; object: KubernetesObject } | ClusterFailure

/** Whose fields a change is, where several change one object. */
const fieldManager = 'reliability-gate'

/** A cluster of Kubernetes. What goes wrong there is a value; see `orProblem`. */
export type Cluster = {
  /** The address of its API. */
  server: string
  /** The one that objects are in which name none. */
  namespace: string
  get: (at: ObjectAt) => Promise<Got>
  list: (of: ObjectsAt) => Promise<{ kind: 'list'; items: KubernetesObject[] } | ClusterFailure>
  /**
   * `exists` where one of this name is there. `isTrial`: whether it would be created is all that is
   * found out; a field that the cluster does not know is a failure then, as it is for kubectl.
   */
  create: (object: KubernetesObject, order?: { isTrial?: boolean }) => Promise<Got>
  /** A JSON merge patch: what it does not name stays; null removes. */
  patch: (at: ObjectAt, change: Record<string, unknown>) => Promise<Got>
  /**
   * With all that belongs to it; it may take a while to be gone, which `watch` shows. That it was
   * not there is no failure. `uid`: it is deleted only where it is that very object.
   */
  delete: (
    at: ObjectAt,
    uid?: string,
  ) => Promise<{ kind: 'deleted' } | { kind: 'absent' } | ClusterFailure>
  watch: Watch
  followLogs: FollowLogs
}

/**
 * A cluster as kubectl finds it: by `KUBECONFIG`, `~/.kube/config`, or the account of the pod that
 * we run in. Nothing is sent yet.
 * @param access `environment`: all variables that kubectl would have, which credential plugins get
 * too; `run`: runs such a plugin (`runForOutput` of the tools).
 */
export async function openCluster(
  plan: ClusterPlan,
  access: ClusterAccess,
  context: Context,
): Promise<({ kind: 'cluster' } & Cluster) | ClusterFailure> {
  const found = await findCluster(plan, access, context)
  return found.kind === 'failed' ? found : { kind: 'cluster', ...clusterBy(apiOf(found, context)) }
}

function clusterBy(api: Api): Cluster {
  const at = async ({ name, namespace, ...kind }: ObjectAt, query = '') => {
    const found = await api.pathOf(kind, namespace)
    if (found.kind === 'failed') return found
    return { kind: 'path' as const, path: `${found.path}/${encodeURIComponent(name)}${query}` }
  }
  const get: Cluster['get'] = async of => {
    const found = await at(of)
    return found.kind === 'failed' ? found : got(await api.send({ path: found.path }), api)
  }
  return {
    server: api.server,
    namespace: api.namespace,
    get,
    list: async of => {
      const listed = await listObjects(api, of)
      return listed.kind === 'failed' ? listed : { kind: 'list', items: listed.items }
    },
    create: async (object, { isTrial = false } = {}) => {
      const found = await api.pathOf(object, object.metadata.namespace)
      if (found.kind === 'failed') return found
      const trial = isTrial ? '&dryRun=All&fieldValidation=Strict' : ''
      const path = `${found.path}?fieldManager=${fieldManager}${trial}`
      return got(await api.send({ path, method: 'POST', body: object }), api)
    },
    patch: async (of, change) => {
      const found = await at(of, `?fieldManager=${fieldManager}`)
      if (found.kind === 'failed') return found
      const contentType = 'application/merge-patch+json'
      return got(
        await api.send({ path: found.path, method: 'PATCH', body: change, contentType }),
        api,
      )
    },
    delete: async (of, uid) => {
      const found = await at(of)
      if (found.kind === 'failed') return found
      const body = {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        propagationPolicy: 'Background',
        ...defined({ preconditions: uid === undefined ? undefined : { uid } }),
      }
      const response = await api.send({ path: found.path, method: 'DELETE', body })
      if (response.kind === 'answer') return { kind: 'deleted' }
      const isAnother = uid !== undefined && response.reason === 'conflict'
      return response.reason === 'not-found' || isAnother ? { kind: 'absent' } : response
    },
    watch: watchBy(api, of => listObjects(api, of)),
    followLogs: logsOf(api, get),
  }
}

function got(response: HttpResponse | ClusterFailure, { server }: Api): Got {
  if (response.kind === 'failed') return response
  const object = objectOf(parseObject(response.body))
  return object
    ? { kind: 'object', object }
    : clusterFailure('other', `Kubernetes at ${server} responded with no object`, {
        hint: 'is this the address of a Kubernetes API?',
      })
}

/**
 * `version`: that of the list, from which on changes can be watched; `path`: takes more of a query.
 */
async function listObjects(
  api: Api,
  { name, labels, namespace, ...kind }: ObjectsAt,
): Promise<
  { kind: 'list'; items: KubernetesObject[]; version: string; path: string } | ClusterFailure
> {
  const found = await api.pathOf(kind, namespace)
  if (found.kind === 'failed') return found
  const query = new URLSearchParams()
  if (name !== undefined) query.set('fieldSelector', `metadata.name=${name}`)
  if (labels !== undefined) query.set('labelSelector', labels)
  const separator = query.size > 0 ? '&' : ''
  const path = `${found.path}?${query}${separator}`
  const response = await api.send({ path })
  if (response.kind === 'failed') return response
  const { items, metadata } = parseObject(response.body) ?? {}
  if (!Array.isArray(items))
    return clusterFailure('other', `Kubernetes at ${api.server} responded with no list`)
  const version = isObject(metadata) ? String(metadata.resourceVersion ?? '') : ''
  const objects = items.flatMap(item => objectOf(item, kind) ?? [])
  return { kind: 'list', items: objects, version, path }
}
