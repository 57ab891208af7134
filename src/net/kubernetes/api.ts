import { defined } from '../../model/basics/defined.ts'
import { objectsIn } from '../../model/basics/json.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import type { Context } from '../../model/context.ts'
import { fetchAuthorized } from '../auth/fetch-authorized.ts'
import type { HttpOrder, HttpResponse, SendRequest } from '../http.ts'
import { proxyFor } from '../proxy.ts'
import type { FoundCluster } from './access/find-cluster.ts'
import { type ClusterFailure, clusterFailure, refusedBy, withoutResponse } from './failure.ts'
import type { ObjectKind } from './object.ts'

const timeoutMs = 30_000
/** A list of pods with all that is known of them. */
const maxBytes = 64 * 1024 * 1024
/** A server that restarts, or is busy, is asked again; so often at most. */
const attempts = 4
const pauseMs = 1000

/** One request to the API: `path` with its query. */
type ApiOrder = Pick<HttpOrder, 'method' | 'signal'> & {
  path: string
  body?: unknown
  contentType?: string
  timeoutMs?: number
  /** How it is sent, and whether once only; absent: as a whole, and again where that may help. */
  fetch?: SendRequest
}

/** The API of one cluster, by its paths. */
export type Api = {
  server: string
  namespace: string
  context: Context
  send: (order: ApiOrder) => Promise<HttpResponse | ClusterFailure>
  /** Where objects of a kind are, in a namespace where they have one. */
  pathOf: (
    kind: ObjectKind,
    namespace?: string,
  ) => Promise<{ kind: 'path'; path: string } | ClusterFailure>
}

export function apiOf(found: FoundCluster, context: Context): Api {
  const { server, namespace, route, authorize } = found
  const proxy = found.proxy ?? proxyFor(server, context.proxies)
  const once = async (order: ApiOrder): Promise<HttpResponse | ClusterFailure> => {
    const { path, method = 'GET', body, contentType = 'application/json', signal } = order
    const response = await fetchAuthorized(
      {
        url: `${server}${path}`,
        method,
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': contentType }),
        },
        timeoutMs: order.timeoutMs ?? timeoutMs,
        maxBytes,
        route,
        proxy,
        ...defined({
          body: body === undefined ? undefined : JSON.stringify(body),
          signal: signal ?? context.signal,
        }),
      },
      authorize,
      context,
      order.fetch,
    )
    if (response.kind === 'failed') return withoutResponse(server, response)
    if (response.truncated)
      return clusterFailure('other', `Kubernetes at ${server}: the response is too large`)
    return response.status < 300 ? response : refusedBy(server, response)
  }
  const send = async (order: ApiOrder): Promise<HttpResponse | ClusterFailure> => {
    // What was created may have been, though nobody said so.
    const most = order.fetch || order.method === 'POST' ? 1 : attempts
    for (let attempt = 1; ; attempt += 1) {
      const response = await once(order)
      if (response.kind === 'answer' || !response.passing || attempt >= most) return response
      await context.clock.sleep(pauseMs * attempt, order.signal ?? context.signal)
    }
  }
  return { server, namespace, context, send, pathOf: pathsBy(send, { server, namespace }) }
}

type Resource = { plural: string; isNamespaced: boolean }

/** The server says what its kinds are called in paths, once for each version of a group. */
function pathsBy(
  send: Api['send'],
  { server, namespace: usual }: Pick<Api, 'server' | 'namespace'>,
): Api['pathOf'] {
  const groups = new Map<string, ReadonlyMap<string, Resource>>()
  return async ({ apiVersion, kind }, namespace = usual) => {
    const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`
    let known = groups.get(root)
    if (!known) {
      const response = await send({ path: root })
      if (response.kind === 'failed' && response.reason !== 'not-found') return response
      known = response.kind === 'failed' ? new Map() : resourcesIn(response.body)
      if (known.size > 0) groups.set(root, known)
    }
    const resource = known.get(kind)
    if (!resource) {
      return clusterFailure(
        'unknown-kind',
        `Kubernetes at ${server} has no ${kind} of ${apiVersion}`,
        {
          hint: 'install its operator, or correct `apiVersion` and `kind`',
        },
      )
    }
    const { plural, isNamespaced } = resource
    const within = isNamespaced ? `/namespaces/${encodeURIComponent(namespace)}` : ''
    return { kind: 'path', path: `${root}${within}/${plural}` }
  }
}

function resourcesIn(body: string): Map<string, Resource> {
  const { resources } = parseObject(body) ?? {}
  const listed = objectsIn(resources)
  return new Map(
    listed.flatMap(({ name, kind, namespaced }) =>
      // `pods/log` is a part of a pod.
      typeof name === 'string' && typeof kind === 'string' && !name.includes('/')
        ? [[kind, { plural: name, isNamespaced: namespaced === true }]]
        : [],
    ),
  )
}
