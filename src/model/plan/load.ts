import type { Place } from '../problem.ts'
import type { Secret } from '../secret.ts'
import type { Capture, DataPlan, Expect, ScenarioPlan } from './scenario.ts'
import type { Headers } from './target.ts'

/**
 * The shape of a load: constant; in steps until an objective breaks; up and down; for long; in
 * steps for its own sake.
 */
export const profiles = ['load', 'stress', 'spike', 'soak', 'scalability'] as const

export type Profile = (typeof profiles)[number]

/** Profiles whose load goes up in steps, each measured for itself. */
export const isStepped = (profile: Profile): boolean =>
  profile === 'stress' || profile === 'scalability'

/**
 * Open model: arrivals a second that never wait for responses, evenly spaced unless `arrivals` says
 * that they know nothing of each other. Closed model: users who each send again when answered,
 * after a time to think. Or whatever a script says, which is known once it has run.
 */
export type Pace =
  | { kind: 'rate'; perSecond: number; arrivals?: 'poisson' }
  | { kind: 'users'; users: number; thinkMs?: number }
  | { kind: 'script' }

/** Of the profile `spike`: how high, from when on in the measured part, and for how long. */
export type SpikePlan = { perSecond: number; atMs: number; durationMs: number }

export type LoadPlan = {
  /** Absent: the gate's own. */
  engine?: EnginePlan
  profile: Profile
  pace: Pace
  /** The measured part, after the warm-up; of a stepped profile each step. */
  durationMs: number
  spike?: SpikePlan
  /** Of a stepped profile: rates or users, ascending; the first is that of `pace`. */
  steps?: number[]
  warmupMs: number
  /** A request slower than this is an error. */
  timeoutMs: number
  /**
   * Most connections open at once; an arrival that finds all of them held is dropped and counted.
   */
  maxConnections: number
  /** Threads that send; absent: one, and more where the rate asks for them. */
  workers?: number
  /** False: a connection for each request. */
  keepAlive?: false
  /** Absent: HTTP/1.1. */
  http?: 2
  /** It is reported in short windows, since it is cut at moments that are not known before. */
  fine?: true
  /** Keep the times of each phase of a request. */
  phases?: true
  /** What is sent, mixed by weight; of scenarios every step, named `scenario / step`. */
  requests: RequestPlan[]
  scenarios?: ScenarioPlan[]
  data?: DataPlan[]
  /** Each iteration has a cookie jar of its own. */
  cookies?: true
  /** Requests by HTTP begin a trace each; the share of them that is sampled, in (0, 1]. */
  traces?: number
}

/** What generates the load, or has it from elsewhere; only that engine reads its settings. */
export type EnginePlan = { id: string; settings: unknown }

/** What is sent, by HTTP or by another protocol of the engine's table. */
export type RequestPlan = HttpRequestPlan | OtherRequestPlan

export type HttpRequestPlan = {
  name: string
  /** Absent: HTTP. */
  protocol?: undefined
  method: string
  /** Joined to the target's own path. */
  path: string
  headers: Headers
  /** It may hold credentials. */
  body?: Secret
  /** How a value is written where a placeholder of the body stands; absent: as it is. */
  bodyKind?: 'json' | 'form'
  /** A body of `multipart/form-data`, in its place. */
  multipart?: FormField[]
  /** A body that is a file, in its place. */
  file?: BodyFile
  /** Placeholders stand in its path, headers or body. */
  templates?: true
  /** The body is sent compressed. */
  gzip?: true
  /** Redirects within the origin are followed; the time is that of all of them. */
  follow?: true
  capture?: Capture[]
  weight: number
  expect: Expect
  /** Texts of which is counted how many successful responses contain them. */
  markers?: string[]
}

/**
 * `type`: its media type; absent: `application/octet-stream`. `filename`: absent: the name of the
 * file itself.
 */
export type FormField = { name: string } & (
  | { text: Secret; file?: undefined }
  | { file: BodyFile; type?: string; filename?: string; text?: undefined }
)

/**
 * `bytes`: what it holds, with a character for each byte (Latin-1); absent until it has been read.
 * `place`: where it is named.
 */
export type BodyFile = { path: string; bytes?: Secret; place?: Place }

/** `protocol`: its id, by which it is known who reads the settings. */
export type OtherRequestPlan = {
  name: string
  protocol: string
  weight: number
  capture?: Capture[]
  settings: unknown
}

/** Whether a status leads elsewhere (RFC 9110, 15.4). */
export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

/** Whether nothing is changed by a method (RFC 9110, 9.2.1). */
export const isSafe = ({ method }: { method: string }): boolean =>
  ['GET', 'HEAD', 'OPTIONS'].includes(method)

export const isHttp = (request: RequestPlan): request is HttpRequestPlan =>
  request.protocol === undefined

/**
 * What can be sent once, by itself, to see how it is answered: neither a request with placeholders
 * or a body of files, nor a step that needs those before it.
 */
export function standaloneRequests({ requests, scenarios }: LoadPlan): RequestPlan[] {
  const first = scenarios && new Set(scenarios.map(({ steps }) => steps[0]?.request))
  return requests.filter((_, index) => first?.has(index) ?? true).filter(isStandalone)
}

/** Of other protocols than HTTP their own code says what it tries. */
function isStandalone(request: RequestPlan): boolean {
  if (!isHttp(request)) return true
  const { templates, file, multipart } = request
  return !templates && !file && !multipart
}

/**
 * Whether a login page would be what the request is for: it says what its response contains, or it
 * reads a page whose path says that it is one.
 */
export function isPageMeant({
  method,
  path,
  expect: { headers, body, json },
  capture = [],
}: Pick<HttpRequestPlan, 'method' | 'path' | 'expect' | 'capture'>): boolean {
  const isDescribed = [headers, body, json].some(one => one !== undefined) || capture.length > 0
  return isDescribed || (['GET', 'HEAD'].includes(method) && loginPath.test(path))
}

const loginPath = /^[^?#]*\b(log|sign)[-_]?(in|on)\b/i

/** Whether an answer with this status is a good one. */
export const isExpected = (
  { status: expected }: HttpRequestPlan['expect'],
  status: number,
): boolean => (expected ? expected.includes(status) : status >= 200 && status < 400)
