import type { Design } from '../plan/baseline.ts'
import type { ByteCounts } from './bytes.ts'
import type { Handshake } from './handshake.ts'
import type { HealthFact } from './load/health-fact.ts'

/** The two deployments that one run can load. */
export type Side = 'head' | 'base'

/**
 * Why a request was not good. `generator`: it could not be sent, since the generator's own machine
 * had no file descriptor or port left; it is in no count of a cell, only in the generator's
 * `shortages`.
 */
export type ErrorKind =
  | 'timeout'
  | 'refused'
  | 'reset'
  | 'dns'
  | 'tls'
  | 'protocol'
  | 'status'
  | 'expect'
  | 'capture'
  | 'generator'
  | 'other'

/**
 * A log-linear histogram in a form that JSON can hold. `buckets` lists the filled ones as pairs of
 * `index delta, count`, flattened. Times are in ms. See `stats/histogram.ts` for the bucket bounds.
 */
export type HistogramData = {
  count: number
  sum: number
  min: number
  max: number
  buckets: number[]
}

/**
 * Counts and times of one request name on one side in one window. A request belongs to the window
 * of its *intended* start. `latency` (from the intended start) holds the good answers, and timeouts
 * at the timeout's value.
 */
export type LoadCell = {
  /** 0 is the first window of the measured part. */
  window: number
  side: Side
  name: string
  sent: number
  /** Of these, how many were sent again, as the server had not taken them; absent: none. */
  again?: number
  /** Not attempted, because the target held every allowed connection. intended = sent + dropped. */
  dropped: number
  /** Answered in time, good or bad. */
  completed: number
  /** As expected, in time. errors = sent - good. */
  good: number
  /** Of these, how many contain each marker of their request; absent where it has none. */
  marked?: Record<string, number>
  /** Responses by status code, or by what a protocol other than HTTP has in its place. */
  statuses: Record<string, number>
  /** sent - good, by kind; an answer with an unexpected status is `status`. */
  errors: Partial<Record<ErrorKind, number>>
  latency: HistogramData
  /** Of all that were sent; absent where they are not counted, as in older records. */
  bytes?: ByteCounts
  /**
   * The same times with all taken out that the generator itself may have added by being late.
   * Absent where that is little (see `GeneratorReport.ownShare`): `latency` then stands for it.
   */
  ofTarget?: HistogramData
  /**
   * Of the timeouts: good answers that would have been in time without what the generator may have
   * added.
   */
  excused?: number
  /**
   * Of the answers in `latency`, where both sides of a comparison were loaded: where their time
   * went.
   */
  phases?: Partial<Record<Phase, PhaseTime>>
}

/**
 * Parts of a request's time: to the open connection, from there to the first byte, from there to
 * the last.
 */
export type Phase = 'connect' | 'first byte' | 'download'

/** The same where each is timed for itself, with histograms. */
export type TimedPhase = 'dns' | 'tls' | Phase

export type PhaseHistogram = { side: Side; name: string; phase: TimedPhase; time: HistogramData }

/**
 * How many requests had the phase, and the sum of the natural logarithms of its time in ms: a
 * geometric mean.
 */
export type PhaseTime = { count: number; sumLog: number }

/**
 * Time from the actual send to the end of the answer, of the same requests as `latency`, over the
 * whole measured part.
 */
export type ServiceTime = { side: Side; name: string; time: HistogramData }

/** One example of each thing that went wrong, for the evidence below the verdict. */
export type ErrorSample = {
  side: Side
  name: string
  kind: ErrorKind
  /** As a key of `statuses`. */
  status?: number | string
  message: string
  count: number
}

/**
 * Times of one request name, or of all, over the whole measured part, as a tool sums them up. In
 * ms.
 */
export type TimeSummary = {
  side: Side
  /** Absent: of all requests of the side. */
  name?: string
  mean?: number
  max?: number
  quantiles: { quantile: number; ms: number }[]
}

/**
 * A request whose trace is worth reading: one of the slowest good ones of its name and side, one
 * that failed, or a good one that chance has picked (`sample`), for a comparison with base.
 */
export type TracedRequest = {
  side: Side
  name: string
  why: 'slow' | 'failed' | 'sample'
  /** Of the trace, as `traceparent` has it: 32 hex digits. */
  id: string
  /** From the intended start to the end of the response, in ms. */
  ms: number
}

/** The extremes of each over all handshakes of one request. */
export type ShownHandshakes = {
  side: Side
  name: string
  count: number
  least: Handshake
  most: Handshake
}

/**
 * Good responses that were looked at as pages, of a request that nobody could try before the load,
 * and how many of them were login pages. `partial`: how many others had errors of GraphQL beside
 * their data; absent: none.
 */
export type SampledPages = {
  side: Side
  name: string
  looked: number
  logins: number
  partial?: number
}

/** What an engine reports, whichever it is; what it does not know is absent. */
export type LoadReport = {
  engine: { name: string; version: string }
  /**
   * What times count from: the intended start, so that waiting for a busy target is part of them,
   * or the actual send, which hides it. What counts from one is never compared with what counts
   * from the other.
   */
  latencyFrom: 'intended' | 'sent'
  /**
   * What the engine's own output tells of times: each request's, histograms of some windows, or a
   * few figures of the whole (`times`), of which no interval can be worked out. Cells then hold the
   * counts alone.
   */
  grain: 'requests' | 'histograms' | 'summary'
  /**
   * ISO 8601: the measured part without the warm-up; null where only times from its start are
   * known.
   */
  window: { start: string; end: string } | null
  /** Seconds of the measured part after which the run stopped. */
  seconds: number
  windowSeconds: number
  /**
   * The step of the clock that the times come from; absent where it is finer than any time that
   * matters.
   */
  resolutionMs?: number
  /** How the two sides took turns; absent where there is one. */
  design?: Design
  /**
   * Why they took turns though nobody asked for it: geometric means of base's time in ms, alone and
   * beside head.
   */
  disturbed?: { alone: number; together: number }
  cells: LoadCell[]
  /**
   * The same of scenarios: an iteration is good where all its steps are, and its time is theirs.
   * Absent where there are none.
   */
  iterations?: Pick<LoadReport, 'cells' | 'answered' | 'answeredOf'>
  /**
   * Good answers of each side by the window in which they ended, whenever they were due, the
   * warm-up's too: what the target really answered in that time, also while a queue grew or
   * drained. Absent where it is not known.
   */
  answered?: Partial<Record<Side, number[]>>
  /** The same of each request. */
  answeredOf?: { side: Side; name: string; windows: number[] }[]
  /** Of the grain `summary`. */
  times?: TimeSummary[]
  service?: ServiceTime[]
  errorSamples?: ErrorSample[]
  /**
   * Where the time of the good answers went over the whole measured part; absent where nobody
   * asked.
   */
  phases?: PhaseHistogram[]
  /** The traces that are worth reading; absent where requests begin none. */
  traced?: TracedRequest[]
  /** What TLS handshakes showed; absent where no request is one. */
  handshakes?: ShownHandshakes[]
  /** Of requests that returned login pages, or errors beside data; absent where none did. */
  pages?: SampledPages[]
  /** What the tool found of the thresholds that its own script sets; absent where it has none. */
  thresholds?: OwnThreshold[]
  /** What the engine has to tell of the run, a sentence without its full stop each. */
  remarks?: string[]
  /**
   * Data of which each row is used once, and none was left: the load ended then. `rows`: how many
   * there were.
   */
  ranOut?: { data: string; rows: number }
  /** Left out of every count: what the warm-up sent and how much of it was good. */
  warmup?: { sent: number; good: number }
  /** Whether the engine did what was asked of it; absent where nobody watched it. */
  health?: HealthFact[]
  /** What the gate's own generator knows of itself. */
  generator?: GeneratorReport
}

/**
 * A threshold or an assertion of a script, as it is written there; null where the tool had nothing
 * to hold it against.
 */
export type OwnThreshold = { name: string; holds: boolean | null }

export type Lateness = { p50: number; p99: number; max: number }

/** One step of a load: at which rate or with how many users, and what came of it. */
export type LoadStep = { level: number; report: LoadReport }

/** How well the generator itself did. Times in ms. */
export type GeneratorReport = {
  /**
   * (sent + dropped) / what the schedule asked for in the measured part; in a closed model only its
   * own `shortages` lower it.
   */
  achievedRatio: number
  /** Actual less intended start of what was sent. */
  lateness: Lateness
  /** Of each side, where there are two. */
  latenessBySide?: Record<Side, Lateness>
  /**
   * How much of the time of a request it may have added itself: by sending it, or one shortly
   * before it, late, and by not running while the request was in flight. Absent in older records,
   * whose cells tell nothing of it either.
   */
  ownShare?: Lateness
  /**
   * Requests that it had no file descriptor, port or memory of its own to send; absent where there
   * was none.
   */
  shortages?: Partial<Record<Side, number>>
  /** p99 of the generator thread's event-loop delay beyond its timer. */
  eventLoopDelay: { p99: number }
  /** CPU of the generator's thread, of several of the busiest one, in cores. */
  cpu: number
  /** Threads that sent, where there was more than one. */
  workers?: number
  connections: { most: number; allowed: number }
}
