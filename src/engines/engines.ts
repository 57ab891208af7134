import type { Fields } from '../language/option.ts'
import type { EnginePlan, LoadPlan, OtherRequestPlan, RequestPlan } from '../model/plan/load.ts'
import type { Mistake } from '../model/problem.ts'
import type { Check, Checked } from '../net/check.ts'
import type { SendRequest } from '../net/http.ts'
import type { Undoers } from '../tools/leftovers.ts'
import type { Machine } from '../tools/machine.ts'
import { artillery } from './artillery/kind.ts'
import type { DeployedAt } from './embedded/deployed.ts'
import { embedded } from './embedded/kind.ts'
import type { ConfigFiles, Probed, ProtocolKind } from './embedded/protocols/protocol.ts'
import {
  addressesOf,
  kindsToTarget,
  protocolKind,
  protocols,
} from './embedded/protocols/protocols.ts'
import type { SingleOrder } from './embedded/send-once.ts'
import type { EngineKind } from './engine.ts'
import { gatling } from './gatling/kind.ts'
import { jmeter } from './jmeter/kind.ts'
import { compiledK6 } from './k6/compiled/kind.ts'
import { k6 } from './k6/kind.ts'
import { operatorSection, testRunLeftover } from './k6/operator/options.ts'
import { locust } from './locust/kind.ts'
import { samples } from './samples/kind.ts'

/** The one place to add a load engine. */
export const engines = {
  embedded,
  samples,
  k6,
  locust,
  jmeter,
  artillery,
  gatling,
  'compiled-k6': compiledK6,
} as const

// biome-ignore lint/suspicious/noExplicitAny: a plan holds settings of that very kind.
const kinds: readonly EngineKind<any>[] = Object.values(engines)

/** The settings of the engines, each a key of `load`. */
export const engineFields: Fields = Object.fromEntries(
  kinds.flatMap(({ id, setting }) => (setting ? [[id, setting]] : [])),
)

/**
 * What requests of other protocols than HTTP say; the id of a protocol is the key that names it.
 */
export const requestForms: readonly RequestForm[] = protocols.flatMap(
  ({ id, fields, exclusive = [], templates = [] }) =>
    fields ? [{ id, fields, exclusive, templates }] : [],
)

type RequestForm = Required<Pick<ProtocolKind, 'id' | 'fields' | 'exclusive' | 'templates'>>

/** What such requests name in files, read and held against what they say. */
export async function surveyOfProtocols(
  requests: readonly RequestPlan[],
  files: ConfigFiles,
): Promise<{ requests: RequestPlan[]; mistakes: Mistake[] }> {
  const mistakes: Mistake[] = []
  const read = [...requests]
  for (const { id, survey } of protocols) {
    const own = requests.flatMap((request, at) =>
      request.protocol === id ? [{ at, request }] : [],
    )
    if (!survey || own.length === 0) continue
    const { survey: look } = await survey()
    const settings = own.map(({ request }) => (request as OtherRequestPlan).settings)
    for (const [index, found] of (await look(settings, files)).entries()) {
      const { at, request } = own[index]!
      if ('mistakes' in found) mistakes.push(...found.mistakes)
      else read[at] = { ...(request as OtherRequestPlan), settings: found.settings }
    }
  }
  return { requests: read, mistakes }
}

/** Where a request goes that names its address itself, as a URL of HTTP. */
export const requestAddress = (request: RequestPlan, target?: string): string | undefined =>
  addressesOf({ requests: [request] }, target)[0]?.url

/**
 * Addresses that requests name themselves, as URLs of HTTP; those on the host of the target where
 * it is known.
 */
export const requestAddresses = (
  load: LoadPlan,
  target?: string,
): { name: string; url: string }[] => (load.engine === undefined ? addressesOf(load, target) : [])

/** Where runners of k6 share the load, in place of this machine. */
export const kubernetesOption = operatorSection

/** How what engines leave outside of a run is undone, by the kind of leftover. */
export const engineUndoers = (machine: Machine): Undoers => ({
  [testRunLeftover]: async leftover =>
    (await import('./k6/operator/remove.ts')).undoTestRun(machine)(leftover),
})

/** What `load.engine` can say. */
export const chosenEngines = kinds.flatMap(({ chosenBy }) => (chosenBy ? [chosenBy.engine] : []))

/** The engine that a `load` of a config chooses; undefined of the gate's own. */
export function engineIn(load: { engine?: string } | undefined): EnginePlan | undefined {
  const chosen = kinds.find(({ chosenBy }) => chosenBy && chosenBy.engine === load?.engine)
  const given = Object.entries(load ?? {})
  if (chosen) {
    const own = given.filter(([key]) => chosen.chosenBy!.with.includes(key))
    return { id: chosen.id, settings: Object.fromEntries(own) }
  }
  const found = given.find(([key]) => Object.hasOwn(engineFields, key))
  return found && { id: found[0], settings: found[1] }
}

/** The kind of the engine that a load has. */
export function kindOf({ engine }: Pick<LoadPlan, 'engine'>): (typeof kinds)[number] {
  const id = engine?.id ?? embedded.id
  const kind = kinds.find(one => one.id === id)
  if (!kind) throw new TypeError(`there is no engine ${id}`)
  return kind
}

/** Asks as the gate's own load would, for who waits until its target is ready. */
export const requestAs =
  (load: LoadPlan): SendRequest =>
  async order =>
    (await import('./embedded/protocols/http/request-as.ts')).requestAs(load)(order)

/** In place of a protocol: each address is asked in that of the requests that go there. */
const ofRequests = 'requests'

/** Asks in a protocol of the table, as the gate's own load would. */
export const checkAs =
  (load: LoadPlan, protocol: string): Check =>
  async order => {
    if (protocol === ofRequests)
      return (await import('./embedded/check-requests.ts')).checkRequests(load)(order)
    const { readiness } = protocolKind(protocol) ?? {}
    if (!readiness) throw new TypeError(`no target is asked in ${protocol}`)
    return (await readiness()).check(load)(order)
  }

/** Requests with what a deployment that is ready tells of them; see `ProtocolKind.learn`. */
export const learnRequests = async (load: LoadPlan, at: DeployedAt): Promise<RequestPlan[]> =>
  protocols.some(({ id, learn }) => learn && load.requests.some(one => one.protocol === id))
    ? (await import('./embedded/before-load.ts')).learnRequests(load, at)
    : load.requests

/** Tries a request of another protocol than HTTP once; see `ProtocolKind.probe`. */
export const probeRequest = async (
  request: OtherRequestPlan,
  load: LoadPlan,
  at: DeployedAt,
): Promise<Probed> => (await import('./embedded/before-load.ts')).probeRequest(request, load, at)

/** Sends one request by itself, as the gate's own load would. */
export const sendOnce = async (order: SingleOrder): Promise<Checked & { ms: number }> =>
  (await import('./embedded/send-once.ts')).sendOnce(order)

/**
 * In which protocol other than HTTP a target is asked whether it is ready: gRPC, where all requests
 * to it speak that alone; `requests` where none of them is one of HTTP.
 */
export function readinessProtocol(load: LoadPlan): string | undefined {
  if (load.engine !== undefined) return undefined
  const kinds = kindsToTarget(load.requests)
  const [kind, ...others] = kinds
  if (kind?.id === 'grpc' && others.length === 0) return kind.id
  return kinds.every(({ readiness, opening }) => readiness ?? opening) ? ofRequests : undefined
}
