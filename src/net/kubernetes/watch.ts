import { byLine } from '../../files/byte-taker.ts'
import { parseObject } from '../../model/basics/parse-json.ts'
import { fetchStream } from '../http.ts'
import type { Api } from './api.ts'
import { type ClusterFailure, clusterFailure, refusedWatch } from './failure.ts'
import { type KubernetesObject, type ObjectsAt, objectOf } from './object.ts'

/**
 * Shows all objects of a selection at once, and again after each change, until `look` says that it
 * has seen enough, or the signal aborts. A connection that ends is opened again.
 */
export type Watch = (of: ObjectsAt, look: Look, signal?: AbortSignal) => Promise<Watched>

type Look = (items: readonly KubernetesObject[]) => boolean
type Watched = { kind: 'seen' } | ClusterFailure

type Listed = {
  kind: 'list'
  items: readonly KubernetesObject[]
  version: string
  path: string
}

/** The server ends a watch after this time; one that is silent for longer is dead. */
const watchSeconds = 60
const graceMs = 15_000
const pauseMs = 1000

/** What a watch misses, the next list has: it is taken anew after each watch. */
export const watchBy =
  (api: Api, list: (of: ObjectsAt) => Promise<Listed | ClusterFailure>): Watch =>
  async (of, look, signal = api.context.signal) => {
    while (!signal.aborted) {
      const listed = await list(of)
      if (listed.kind === 'failed') return listed
      if (look(listed.items)) return { kind: 'seen' }
      const watched = await watchOnce(api, { of, look, listed, signal })
      if (watched?.kind === 'seen') return watched
      if (watched && !watched.passing && watched.reason !== 'gone') return watched
      if (watched) await api.context.clock.sleep(pauseMs, signal)
    }
    return clusterFailure('interrupted', 'interrupted')
  }

type Order = { of: ObjectsAt; look: Look; listed: Listed; signal: AbortSignal }

/** Until the server or `look` ends it; undefined where the server did. */
async function watchOnce(
  api: Api,
  { of: { apiVersion, kind }, look, listed: { items, version, path }, signal }: Order,
): Promise<Watched | undefined> {
  const objects = new Map(items.map(object => [keyOf(object), object]))
  const end = new AbortController()
  let result: Watched | undefined
  const taker = byLine(line => {
    const { type, object } = parseObject(line) ?? {}
    const known = objectOf(object, { apiVersion, kind })
    if (result) return
    if (type === 'ERROR') result = refusedWatch(api.server, object)
    if (!known || type === 'ERROR') return
    if (type === 'DELETED') objects.delete(keyOf(known))
    else objects.set(keyOf(known), known)
    if (look([...objects.values()])) result = { kind: 'seen' }
    if (result) end.abort()
  })
  const query = new URLSearchParams({
    watch: 'true',
    timeoutSeconds: String(watchSeconds),
    resourceVersion: version,
  })
  const response = await api.send({
    path: `${path}${query}`,
    timeoutMs: watchSeconds * 1000 + graceMs,
    signal: AbortSignal.any([signal, end.signal]),
    fetch: order => fetchStream(order, taker),
  })
  return result ?? (response.kind === 'failed' ? response : undefined)
}

const keyOf = ({ metadata }: KubernetesObject): string =>
  `${metadata.namespace ?? ''}/${metadata.name}`
