import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Column } from './nginx.ts'
import type { Latency } from './peers/peer.ts'

/** How a part came about. `on`: ISO 8601 date. */
export type Taken = { machine: string; on: string; rounds: number; seconds: number }

/** Why there is no figure: the client cannot be had, cannot do it, or failed. */
export type Absent = { client: string; why: string }

/** One client at one answer in one round; requests of the server per CPU-second of the client. */
export type ThroughputRow = {
  client: string
  column: Column
  round: number
  perCpuSecond: number
  peakMb: number
}

/** One client that runs a scenario, or one request of it, over and over. */
export type ScenarioRow = {
  client: string
  what: 'scenario' | 'request'
  round: number
  perCpuSecond: number
}

/** `sent`: a share of what was asked for. Times in ms, CPU in cores. */
export type OpenRow = {
  client: string
  perSecond: number
  round: number
  sent?: number
  lateness?: { p50: number; p99: number }
  cores: number
  /** What the host of the machine took meanwhile: a share of the CPU time of all cores. */
  stolen?: number
}

export type StallRow = { client: string; sent?: number; latency: Latency }

/** ms by which a client's time exceeds that in the server's log, and the latter. */
export type AccuracyRow = {
  client: string
  round: number
  truth: Quantiles
  response?: Quantiles
  service?: Quantiles
}
export type Quantiles = { p50: number; p95: number; p99: number }

export type MemoryRow = { requests: number; mb: number }

/** `peakMb`: the most until then. */
export type IterationsRow = { iterations: number; mb: number; peakMb: number }

/**
 * One protocol in an open model. `good`: a share of what was asked for. Times in ms; `cores`: of
 * the thread that sends.
 */
export type ProtocolRow = {
  protocol: string
  round: number
  good: number
  lateness: { p50: number; p99: number }
  latency: { p50: number | null; p99: number | null }
  cores: number
  stolen: number
}

export type Results = {
  /** Versions of the tools, or why they are missing. */
  tools: Record<string, string>
  throughput?: Taken & { rows: ThroughputRow[]; absent: (Absent & { column: Column })[] }
  scenario?: Taken & { rows: ScenarioRow[]; absent: Absent[] }
  open?: Taken & { rows: OpenRow[]; absent: Absent[] }
  /** `stallMs`: how long a stall really was. */
  stall?: Taken & { stallMs: number; rows: StallRow[]; absent: Absent[] }
  accuracy?: Taken & { rows: AccuracyRow[]; absent: Absent[] }
  protocols?: Taken & { rows: ProtocolRow[]; absent: Absent[] }
  iterations?: Taken & { rows: IterationsRow[] }
  memory?: Taken & { rows: MemoryRow[] }
  /** The last run with `--long`. */
  longMemory?: Taken & { rows: MemoryRow[] }
}

const file = fileURLToPath(new URL('./results.json', import.meta.url))

export function readResults(): Results {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : { tools: {} }
}

export function writeResults(results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
}
