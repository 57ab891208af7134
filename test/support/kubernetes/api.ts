import type { ServerResponse } from 'node:http'
import type { KubernetesObject } from '../../../src/net/kubernetes/object.ts'

export type Kind = {
  apiVersion: string
  kind: string
  plural: string
  /** Not in a namespace. */
  isOfCluster?: true
  /** What is wrong with an object, in words; undefined of a valid one. */
  refusal?: (object: KubernetesObject) => string | undefined
  /** Paths of fields that the kind does not have. */
  unknown?: (object: KubernetesObject) => string[]
}

/** What a request is refused with, in place of what would be done. */
export type Refusal = { status: number; reason: string; message: string }

export const rootOf = (apiVersion: string): string =>
  apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`

const pieces = (pathname: string, { apiVersion }: Kind): string[] =>
  pathname.slice(rootOf(apiVersion).length + 1).split('/')

export function isWithin(pathname: string, kind: Kind): boolean {
  if (!pathname.startsWith(`${rootOf(kind.apiVersion)}/`)) return false
  return pieces(pathname, kind)[kind.isOfCluster ? 0 : 2] === kind.plural
}

export const nameIn = (pathname: string, kind: Kind): string | undefined =>
  pieces(pathname, kind)[kind.isOfCluster ? 1 : 3]

export const resourceList = (kinds: readonly Kind[]) => ({
  kind: 'APIResourceList',
  apiVersion: 'v1',
  groupVersion: kinds[0]!.apiVersion,
  resources: kinds.flatMap(({ plural, kind, isOfCluster }) => [
    { name: plural, kind, namespaced: !isOfCluster, verbs: ['get'] },
    { name: `${plural}/status`, kind, namespaced: !isOfCluster, verbs: ['get'] },
  ]),
})

export function matcherOf(query: URLSearchParams): (object: KubernetesObject) => boolean {
  const name = query.get('fieldSelector')?.replace('metadata.name=', '')
  const labels = (query.get('labelSelector') ?? '').split(',').filter(Boolean)
  return ({ metadata }) =>
    (name === undefined || metadata.name === name) &&
    labels.every(label => {
      const [key, value] = label.split('=')
      return metadata.labels?.[key!] === value
    })
}

/** RFC 7386. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch
  const merged = { ...(target as Record<string, unknown>) }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else merged[key] = mergePatch(merged[key], value)
  }
  return merged
}

/** Why an object cannot be created, if so; a trial may be strict about fields. */
export function refusalOf(
  kind: Kind,
  object: KubernetesObject,
  query: URLSearchParams,
): Refusal | undefined {
  const unknown = query.get('fieldValidation') === 'Strict' ? (kind.unknown?.(object) ?? []) : []
  if (unknown.length > 0) {
    const fields = unknown.map(path => `unknown field "${path}"`).join(', ')
    const message = `${kind.kind} in version "v1alpha1" cannot be handled as a ${kind.kind}: strict decoding error: ${fields}`
    return { status: 400, reason: 'BadRequest', message }
  }
  const message = kind.refusal?.(object)
  return message === undefined ? undefined : { status: 422, reason: 'Invalid', message }
}

export const notFound = (path: string): Refusal => ({
  status: 404,
  reason: 'NotFound',
  message: `${path} not found`,
})

export function fail(response: ServerResponse, { status, reason, message }: Refusal): unknown {
  return send(response, status, {
    kind: 'Status',
    apiVersion: 'v1',
    status: 'Failure',
    message,
    reason,
    code: status,
  })
}

export function send(response: ServerResponse, status: number, body: unknown): unknown {
  response.writeHead(status, { 'content-type': 'application/json' })
  return response.end(JSON.stringify(body))
}
