import type { Fields } from '../../../language/option.ts'
import type { Side } from '../../../model/evidence/load-report.ts'
import type { LoadPlan, OtherRequestPlan } from '../../../model/plan/load.ts'
import type { Headers, Route } from '../../../model/plan/target.ts'
import type { Mistake } from '../../../model/problem.ts'
import type { Revealed, Secret } from '../../../model/secret.ts'
import type { Check } from '../../../net/check.ts'
import type { Connect, Sendable } from '../connection/connections.ts'
import type { Code, Fault, Page } from '../connection/outcome.ts'
import type { Taker, TransportOptions } from '../connection/transport.ts'
import type { Values } from '../scenario/values.ts'

/** One protocol that requests of the load can speak, as the table has it. */
export type ProtocolKind = {
  /** The key by which a request names it. */
  id: string
  /**
   * What such a request says beside its name and weight, the key itself included; absent of HTTP,
   * which needs no key.
   */
  fields?: Fields
  /** Pairs of these of which one at most may be there. */
  exclusive?: readonly (readonly [string, string])[]
  /** Those of these whose texts may hold placeholders. */
  templates?: readonly string[]
  /**
   * Where a request of these settings goes: an address with a scheme and, where need be, a port,
   * the host as a URL of HTTP writes it. Requests of one address share its connections. `target` is
   * absent where it is not known yet: what goes to its host then has no address. Absent: to the
   * deployment.
   */
  // biome-ignore lint/suspicious/noExplicitAny: a plan holds settings of that very kind.
  addressOf?: (settings: any, target?: string) => string | undefined
  /** Further addresses of the same form that it may connect to, where there are any. */
  // biome-ignore lint/suspicious/noExplicitAny: a plan holds settings of that very kind.
  othersOf?: (settings: any, target?: string) => string[]
  /**
   * The code that reads what such requests name in files, before anything runs; absent: they name
   * none.
   */
  survey?: () => Promise<SurveyModule>
  /**
   * The part of a request that whatever is ready takes; what the response holds is for the load.
   */
  opening?: Opening
  /**
   * The code that asks whether what requests go to is ready; absent, and without `opening`: it is
   * asked by HTTP.
   */
  readiness?: () => Promise<{ check: CheckOf }>
  /**
   * The code that completes requests, once the deployment is ready, with what their servers tell of
   * themselves; absent: what the config says is all that is needed.
   */
  learn?: () => Promise<LearnModule>
  /**
   * The code that tries a request before the load, so that a mistake in it costs no load; absent:
   * the load finds out.
   */
  probe?: () => Promise<ProbeModule>
  /**
   * The code itself, which is read only where a load needs it; `varies`: for one that needs
   * `dynamic`.
   */
  load: (varies: boolean) => Promise<ProtocolModule>
}

/**
 * `keys`: those of the settings that the opening takes; `isReady`: whether what answers with this
 * code is ready; absent: as the request itself says.
 */
export type Opening = { keys: readonly string[]; isReady?: (code: Code) => boolean }

/**
 * Over connections such as the load's, a new one each time. `settings`: of a request, whose address
 * is asked; absent: the deployment itself is.
 */
// biome-ignore lint/suspicious/noExplicitAny: settings were read by the fields of that very kind.
export type CheckOf = (load: LoadPlan, settings?: any) => Check

/**
 * What the file exports that reads the files of requests: settings as the load has them, in the
 * order of the requests.
 */
type SurveyModule = {
  // biome-ignore lint/suspicious/noExplicitAny: settings were read by the fields of that very kind.
  survey: (settings: readonly any[], files: ConfigFiles) => Promise<Surveyed<unknown>[]>
}

export type Surveyed<S> = { settings: S } | { mistakes: Mistake[] }

/** A deployment that is ready, as requests before the load reach it. */
export type Deployed = {
  url: string
  timeoutMs: number
  signal: AbortSignal
  /**
   * How the load would connect to an address, and the headers that go there; absent: the deployment
   * itself.
   */
  reach: (address?: string) => Promise<{ options: TransportOptions; headers: SentHeaders }>
}

/** Headers, of which some may be secret. */
export type SentHeaders = Readonly<Record<string, string | Secret>>

/** Settings as the load has them, or why there are none. */
export type Learnt<S> = { settings: S } | { message: string; hint?: string }

type LearnModule = {
  // biome-ignore lint/suspicious/noExplicitAny: settings were read by the fields of that very kind.
  learn: (settings: readonly any[], deployed: Deployed) => Promise<Learnt<unknown>[]>
}

/**
 * What one request found before the load. `refused`: a code by which a server turns a request away,
 * and what to write; `unanswered`: nothing came in time; `other`: all that the load finds out for
 * itself.
 */
export type Probed =
  | { kind: 'refused'; code: string; hint: string }
  | { kind: 'other' }
  | { kind: 'unanswered' }

type ProbeModule = {
  // biome-ignore lint/suspicious/noExplicitAny: settings were read by the fields of that very kind.
  probe: (settings: any, deployed: Deployed) => Promise<Probed>
}

/** The files that a config may name, by their paths from its folder. */
export type ConfigFiles = {
  /** How messages call a file. */
  nameOf: (file: string) => string
  read: (
    file: string,
  ) => Promise<
    { kind: 'text'; text: string } | { kind: 'missing'; why: string; hint?: string | undefined }
  >
}

/**
 * What the file of a protocol exports. `P`: a request of the plan; `R`: the same, ready to be sent.
 */
// biome-ignore lint/suspicious/noExplicitAny: the protocol that made a request sends it.
export type ProtocolModule<P = any, R extends Sendable = any> = {
  /**
   * Makes everything of a request that can be made before it is sent, once for each deployment.
   * @throws Problem `engine` where it cannot be sent as it is.
   */
  prepare: (request: P, to: Deployment) => R
  /**
   * A request that is made anew, or whose answer is read, for each iteration; undefined where
   * `prepare` does for all of them.
   */
  dynamic?: (request: P, to: Deployment, load: ValuesOfLoad) => DynamicRequest<R> | undefined
  /** Connections to one address. */
  connect: (options: TransportOptions, load: ConnectionsOfLoad) => Connect<R>
}

/** What a load says of the values of its requests. */
export type ValuesOfLoad = Pick<LoadPlan, 'cookies' | 'traces' | 'scenarios'>

/** A request that differs from one iteration to the next, or whose answer is read. */
export type DynamicRequest<R extends Sendable = Sendable> = {
  /**
   * The request with the values of an iteration. `reading` reads its answer; absent where nothing
   * but its code matters. `traceId`: of the trace that it begins, where that is sampled.
   * @throws Error where it cannot be sent with these values.
   */
  begin: (values: Values) => { request: R; reading?: ResponseReading<R>; traceId?: string }
}

export type ResponseReading<R extends Sendable = Sendable> = Taker & {
  /**
   * The answer is whole, `ms` after the intended start of its request: what is wrong with it, if
   * anything, what is to be sent next as part of the same request, or what it contains.
   */
  finish: (code: Code, ms: number) => { next: R } | Found | undefined
}

/** What the reading of a response adds to how its request ended. */
export type Found = { fault: Fault } | { marked?: readonly string[]; page?: Page }

/** What a load says of its connections. */
type ConnectionsOfLoad = Pick<LoadPlan, 'http'>

/** A request of a protocol with settings of that shape. */
export type RequestWith<S> = Omit<Revealed<OtherRequestPlan>, 'settings'> & { settings: S }

/** One of the deployments that are loaded. */
export type Deployment = Revealed<{ side: Side; url: string; headers: Headers; route?: Route }>
