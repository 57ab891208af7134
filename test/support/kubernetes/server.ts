import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { onTestFinished } from 'vitest'
import { stringify } from 'yaml'
import { parseObject } from '../../../src/model/basics/parse-json.ts'
import type { KubernetesObject } from '../../../src/net/kubernetes/object.ts'
import {
  fail,
  isWithin,
  type Kind,
  matcherOf,
  mergePatch,
  nameIn,
  notFound,
  type Refusal,
  refusalOf,
  resourceList,
  rootOf,
  send,
} from './api.ts'

type Told = { method: string; path: string; authorization?: string; body?: string }

type Options = {
  kinds?: readonly Kind[]
  /** Asked before each request. */
  refuse?: (told: Told) => Refusal | undefined
  tls?: { cert: string; key: string; ca?: string }
}

const core: readonly Kind[] = [
  { apiVersion: 'v1', kind: 'Pod', plural: 'pods' },
  { apiVersion: 'v1', kind: 'ConfigMap', plural: 'configmaps' },
  { apiVersion: 'v1', kind: 'Secret', plural: 'secrets' },
  { apiVersion: 'batch/v1', kind: 'Job', plural: 'jobs' },
]

/**
 * The API of a cluster as far as the gate uses it: discovery, objects, watches, logs. It keeps what
 * it is given, and runs nothing: its test plays the operators and the nodes.
 */
export async function startKubernetes({ kinds: more = [], refuse, tls }: Options = {}) {
  const cluster = new FakeCluster([...core, ...more], refuse)
  const server = tls
    ? createSecure({ ...tls, requestCert: tls.ca !== undefined, rejectUnauthorized: false })
    : createServer()
  server.on('request', (request, response) => cluster.respond(request, response))
  server.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  onTestFinished(async () => {
    cluster.endWatches()
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  const url = tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`
  return Object.assign(cluster, {
    url,
    /** The path of a kubeconfig that names this cluster. */
    kubeconfig: (user: object = { token: 'secret-token' }, ofCluster: object = {}) =>
      kubeconfigFile({ server: url, ...ofCluster }, user),
  })
}

async function kubeconfigFile(cluster: object, user: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kubeconfig-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'config')
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'test',
    clusters: [{ name: 'here', cluster }],
    users: [{ name: 'gate', user }],
    contexts: [{ name: 'test', context: { cluster: 'here', user: 'gate', namespace: 'load' } }],
  }
  await writeFile(file, stringify(config))
  return file
}

/** It waits for whoever has put a finalizer on it. */
const isHeld = ({ metadata: { finalizers } }: KubernetesObject): boolean =>
  Array.isArray(finalizers) && finalizers.length > 0

type Watcher = {
  path: string
  response: ServerResponse
  matches: (of: KubernetesObject) => boolean
}
type Log = { lines: string[]; followers: Set<ServerResponse> }

class FakeCluster {
  readonly told: Told[] = []
  /** By their path. */
  readonly objects = new Map<string, KubernetesObject>()
  private readonly kinds: readonly Kind[]
  private readonly refuse: Options['refuse']
  private readonly watchers = new Set<Watcher>()
  private readonly logs = new Map<string, Log>()
  private version = 1
  /** Told of each object that is created or removed by a request. */
  onRequest: (what: 'created' | 'removed', object: KubernetesObject) => void = () => undefined
  /** Called with an object that a request is about to delete. */
  beforeDelete: (object: KubernetesObject) => void = () => undefined

  constructor(kinds: readonly Kind[], refuse: Options['refuse']) {
    this.kinds = kinds
    this.refuse = refuse
  }

  /**
   * As an operator or a node does: creates or replaces. What is being deleted goes with its last
   * finalizer.
   */
  put(object: KubernetesObject): KubernetesObject {
    const path = this.pathOf(object)
    const known = this.objects.get(path)
    this.version += 1
    const stored: KubernetesObject = {
      ...object,
      metadata: {
        namespace: 'load',
        uid: `uid-${this.version}`,
        ...known?.metadata,
        ...object.metadata,
        resourceVersion: String(this.version),
      },
    }
    this.objects.set(path, stored)
    if (stored.metadata.deletionTimestamp !== undefined && !isHeld(stored)) this.remove(path)
    else this.tell(known ? 'MODIFIED' : 'ADDED', stored, path)
    return stored
  }

  setStatus(object: KubernetesObject, status: object): KubernetesObject {
    return this.put({ ...this.objects.get(this.pathOf(object))!, status })
  }

  remove(path: string): void {
    const object = this.objects.get(path)
    this.objects.delete(path)
    if (object) this.tell('DELETED', object, path)
  }

  named(kind: string, name: string): KubernetesObject | undefined {
    return [...this.objects.values()].find(one => one.kind === kind && one.metadata.name === name)
  }

  ofKind(kind: string): KubernetesObject[] {
    return [...this.objects.values()].filter(one => one.kind === kind)
  }

  /** `time`: RFC 3339 with nanoseconds. */
  log(pod: string, line: string, time = new Date().toISOString()): void {
    const log = this.logOf(pod)
    const text = `${time} ${line}\n`
    log.lines.push(text)
    for (const response of log.followers) response.write(text)
  }

  /** Every connection that follows a log ends, as of a container that has ended. */
  endLogs(pod: string): void {
    const { followers } = this.logOf(pod)
    for (const response of followers) response.end()
    followers.clear()
  }

  /** Connections break, as where a server restarts. */
  breakLogs(pod: string): void {
    const { followers } = this.logOf(pod)
    for (const response of followers) response.destroy()
    followers.clear()
  }

  endWatches(): void {
    for (const { response } of this.watchers) response.end()
    this.watchers.clear()
  }

  /** Resolves once somebody watches, or follows the log of this pod. */
  async untilFollowed(pod?: string): Promise<void> {
    const count = () => (pod ? this.logOf(pod).followers.size : this.watchers.size)
    while (count() === 0) await new Promise(resolve => setTimeout(resolve, 5))
  }

  respond(request: IncomingMessage, response: ServerResponse): void {
    let body = ''
    request.on('data', chunk => {
      body += chunk
    })
    request.on('end', () => this.answer(request, response, body))
  }

  private answer(request: IncomingMessage, response: ServerResponse, body: string): unknown {
    const { method = 'GET', url = '/' } = request
    const { authorization } = request.headers
    const subject = (request.socket as TLSSocket).getPeerCertificate?.()?.subject?.CN
    const told: Told = {
      method,
      path: url,
      ...(authorization === undefined ? {} : { authorization }),
      ...(subject === undefined ? {} : { authorization: `certificate of ${subject}` }),
      ...(body === '' ? {} : { body }),
    }
    this.told.push(told)
    const refusal = this.refuse?.(told)
    if (refusal) return fail(response, refusal)
    const { pathname, searchParams } = new URL(url, 'http://cluster')
    const discovered = this.kinds.filter(({ apiVersion }) => pathname === rootOf(apiVersion))
    if (discovered.length > 0) return send(response, 200, resourceList(discovered))
    if (pathname.endsWith('/log')) return this.sendLog(pathname, searchParams, response)
    const kind = this.kinds.find(one => isWithin(pathname, one))
    if (!kind) return response.writeHead(404).end('404 page not found\n')
    const name = nameIn(pathname, kind)
    if (name === undefined)
      return this.collection({ kind, method, pathname, body, searchParams }, response)
    return this.one({ kind, method, pathname, body }, response)
  }

  private collection(
    of: {
      kind: Kind
      method: string
      pathname: string
      body: string
      searchParams: URLSearchParams
    },
    response: ServerResponse,
  ): unknown {
    const { kind, method, pathname, body, searchParams } = of
    if (method === 'POST') {
      const object = JSON.parse(body) as KubernetesObject
      const path = `${pathname}/${object.metadata.name}`
      if (this.objects.has(path))
        return fail(response, {
          status: 409,
          reason: 'AlreadyExists',
          message: `${path} already exists`,
        })
      const refusal = refusalOf(kind, object, searchParams)
      if (refusal) return fail(response, refusal)
      // A trial keeps nothing.
      if (searchParams.get('dryRun') === 'All') return send(response, 201, object)
      const stored = this.put(object)
      this.onRequest('created', stored)
      return send(response, 201, stored)
    }
    const matches = matcherOf(searchParams)
    if (searchParams.get('watch') === 'true') {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.flushHeaders()
      const watcher = { path: pathname, response, matches }
      // What has changed since the list that its reader has.
      const since = Number(searchParams.get('resourceVersion') ?? this.version)
      for (const [path, object] of this.objects)
        if (
          path.startsWith(`${pathname}/`) &&
          matches(object) &&
          Number(object.metadata.resourceVersion) > since
        )
          response.write(`${JSON.stringify({ type: 'MODIFIED', object })}\n`)
      this.watchers.add(watcher)
      return response.on('close', () => this.watchers.delete(watcher))
    }
    const items = [...this.objects]
      .filter(([path, object]) => path.startsWith(`${pathname}/`) && matches(object))
      // As of a real server: items do not say what they are.
      .map(([, { apiVersion: _, kind: __, ...item }]) => item)
    return send(response, 200, {
      kind: `${kind.kind}List`,
      apiVersion: kind.apiVersion,
      metadata: { resourceVersion: String(this.version) },
      items,
    })
  }

  private one(
    {
      kind,
      method,
      pathname,
      body,
    }: { kind: Kind; method: string; pathname: string; body: string },
    response: ServerResponse,
  ): unknown {
    const known = this.objects.get(pathname)
    if (known && method === 'DELETE') this.beforeDelete(known)
    const object = this.objects.get(pathname)
    if (!object) return fail(response, notFound(pathname))
    if (method === 'DELETE') {
      const { metadata } = object
      const { preconditions } = parseObject(body) ?? {}
      const { uid } = (preconditions ?? {}) as { uid?: string }
      if (uid !== undefined && uid !== metadata.uid)
        return fail(response, {
          status: 409,
          reason: 'Conflict',
          message: `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${metadata.uid}`,
        })
      if (isHeld(object))
        return send(
          response,
          200,
          this.put({
            ...object,
            metadata: { deletionTimestamp: new Date().toISOString(), ...metadata },
          }),
        )
      this.remove(pathname)
      this.onRequest('removed', object)
      return send(response, 200, { kind: 'Status', apiVersion: 'v1', status: 'Success' })
    }
    if (method === 'PATCH') {
      const merged = mergePatch(object, JSON.parse(body)) as KubernetesObject
      if (merged.metadata.resourceVersion !== object.metadata.resourceVersion)
        return fail(response, {
          status: 409,
          reason: 'Conflict',
          message: `${pathname} has been modified`,
        })
      const message = kind.refusal?.(merged)
      if (message !== undefined) return fail(response, { status: 422, reason: 'Invalid', message })
      return send(response, 200, this.put(merged))
    }
    return send(response, 200, object)
  }

  private sendLog(pathname: string, query: URLSearchParams, response: ServerResponse): unknown {
    const log = this.logOf(pathname.split('/').at(-2)!)
    const since = query.get('sinceTime')
    response.writeHead(200, { 'content-type': 'text/plain' })
    response.flushHeaders()
    for (const line of log.lines)
      if (since === null || line >= since.slice(0, 19)) response.write(line)
    const pod = this.named('Pod', pathname.split('/').at(-2)!)
    const phase = (pod?.status as { phase?: string } | undefined)?.phase
    if (phase === 'Succeeded' || phase === 'Failed') return response.end()
    log.followers.add(response)
    return response.on('close', () => log.followers.delete(response))
  }

  private logOf(pod: string): Log {
    const log = this.logs.get(pod) ?? { lines: [], followers: new Set() }
    this.logs.set(pod, log)
    return log
  }

  private tell(type: string, object: KubernetesObject, path: string): void {
    for (const { path: of, response, matches } of this.watchers) {
      if (path.startsWith(`${of}/`) && matches(object))
        response.write(`${JSON.stringify({ type, object })}\n`)
    }
  }

  private pathOf({ apiVersion, kind, metadata }: KubernetesObject): string {
    const known = this.kinds.find(one => one.apiVersion === apiVersion && one.kind === kind)!
    const within = known.isOfCluster ? '' : `/namespaces/${metadata.namespace ?? 'load'}`
    return `${rootOf(apiVersion)}${within}/${known.plural}/${metadata.name}`
  }
}
