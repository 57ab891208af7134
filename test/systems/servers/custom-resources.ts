import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, vi } from 'vitest'
import { stringify } from 'yaml'
import { parseObject } from '../../../src/model/basics/parse-json.ts'
import { partOf } from '../../../src/model/basics/part-of.ts'
import type { KubernetesObject } from '../../../src/net/kubernetes/object.ts'

/** A response; `body` is an object, a list or a `Status`, and empty where it is no JSON. */
export type Told = { status: number; body: Record<string, unknown> & Partial<KubernetesObject> }
type Event = { type: string; object: KubernetesObject }

/**
 * The part of kube-apiserver that serves custom resources, as `tools/custom-resources` builds it,
 * until the file's tests are over. It runs no controllers: the tests play them.
 */
export async function startCustomResources(home: string) {
  const folder = await mkdtemp(join(tmpdir(), 'custom-resources-'))
  const child = spawn(join(home, 'bin/custom-resources'), [folder])
  const ended = once(child, 'exit')
  const said = text(child.stderr)
  afterAll(async () => {
    child.kill('SIGKILL')
    await ended
    await rm(folder, { recursive: true, force: true })
  })
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(async () => Promise.reject(new Error(await said))),
  ])) as [string]
  return new CustomResources(JSON.parse(line) as { server: string; ca: string })
}

class CustomResources {
  readonly server: string
  private readonly ca: string

  constructor({ server, ca }: { server: string; ca: string }) {
    this.server = server
    this.ca = ca
  }

  /** The text of a kubeconfig of the gate, which has no more rights than the docs say it needs. */
  kubeconfig(token = 'token-of-the-gate'): string {
    const authority = Buffer.from(this.ca).toString('base64')
    const cluster = { server: this.server, 'certificate-authority-data': authority }
    return stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'test',
      clusters: [{ name: 'here', cluster }],
      users: [{ name: 'gate', user: { token } }],
      contexts: [{ name: 'test', context: { cluster: 'here', user: 'gate', namespace: 'shop' } }],
    })
  }

  /** As the controllers' user, who may do everything. */
  async call(method: string, path: string, body?: object | string): Promise<Told> {
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
    const response = await this.send(method, path, {
      type: typeof body === 'string' ? 'application/yaml' : type,
      body: typeof body === 'object' ? JSON.stringify(body) : body,
    })
    const told = await text(response)
    return { status: response.statusCode!, body: parseObject(told) ?? {} }
  }

  /** Defines a kind, by a manifest or as an object, and waits until it is served. */
  async define(definition: string | object): Promise<void> {
    const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions'
    const { status, body } = await this.call('POST', path, definition)
    if (status !== 201) throw new Error(JSON.stringify(body))
    const { group, names, versions } = body.spec as {
      group: string
      names: { plural: string }
      versions: { name: string }[]
    }
    await vi.waitFor(async () => {
      const listed = await this.call('GET', `/apis/${group}/${versions[0]!.name}/${names.plural}`)
      if (listed.status !== 200) throw new Error(`${names.plural}: ${listed.status}`)
    }, 60_000)
  }

  /** Every definition in a folder whose file is named so. */
  async defineAll(folder: string, isWanted: (name: string) => boolean): Promise<void> {
    const names = (await readdir(folder)).filter(isWanted)
    if (names.length === 0) throw new Error(`${folder} has none of them`)
    for (const name of names) await this.define(await readFile(join(folder, name), 'utf8'))
  }

  /**
   * Plays the controller of a resource (`/apis/GROUP/VERSION/PLURAL`) in a namespace, until it is
   * stopped: `act` gives what it changes in an object as that is now.
   */
  async operate(
    resource: string,
    namespace: string,
    act: (object: KubernetesObject) => object | undefined,
  ): Promise<{ stop: () => void }> {
    const path = resource.replace(/\/(\w+)$/, `/namespaces/${namespace}/$1`)
    const take = async ({ type, object }: Event) => {
      const change = type === 'DELETED' ? undefined : act(object)
      if (!change) return
      const { name, resourceVersion } = object.metadata
      // Whoever changes an old state of it gets a conflict, and the next event.
      const metadata = { ...partOf(change, 'metadata'), resourceVersion }
      await this.call('PATCH', `${path}/${name}`, { ...change, metadata })
    }
    const response = await this.send('GET', `${path}?watch=true`, {})
    let before = Promise.resolve()
    createInterface({ input: response.on('error', () => undefined) }).on('line', line => {
      before = before.then(() => take(JSON.parse(line) as Event)).catch(() => undefined)
    })
    return { stop: () => void response.destroy() }
  }

  private async send(
    method: string,
    path: string,
    { body, type }: { body?: string | undefined; type?: string },
  ): Promise<IncomingMessage> {
    const sent = request(`${this.server}${path}`, {
      method,
      ca: this.ca,
      headers: {
        authorization: 'Bearer token-of-the-controller',
        // Node announces no length of what is sent with a DELETE.
        ...(body === undefined
          ? {}
          : { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
      },
    })
    sent.end(body)
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    return response
  }
}
