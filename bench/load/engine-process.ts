import { runInWorkers } from '../../src/engines/embedded/embedded.ts'
import { defined } from '../../src/model/basics/defined.ts'
import type { Context } from '../../src/model/context.ts'
import type { HistogramData, LoadReport } from '../../src/model/evidence/load-report.ts'
import type { LoadPlan } from '../../src/model/plan/load.ts'
import { mergeHistograms, quantile } from '../../src/stats/histogram.ts'
import type { Latency } from './peers/peer.ts'

/*
 * Our engine in a process of its own, so that its CPU and memory can be told from the bench's:
 * takes an EngineOrder as its one argument and prints an EngineAnswer. SIGTERM ends the load early.
 */
export type EngineOrder = {
  url: string
  pace: LoadPlan['pace']
  warmupMs: number
  durationMs: number
  maxConnections: number
  http2: boolean
  /** What is sent, in place of a GET of the URL. */
  sends?: Pick<LoadPlan, 'requests' | 'scenarios'>
}

/** Counts of the measured part, times in ms. */
export type EngineAnswer = {
  warmup: LoadReport['warmup']
  sent: number
  dropped: number
  good: number
  /** From the intended start, and from the actual send. */
  latency: Required<Latency> | null
  service: Required<Latency> | null
  lateness: { p50: number; p99: number } | null
}

export async function runEngineProcess(): Promise<void> {
  const report = await load(JSON.parse(process.argv[2]!) as EngineOrder)
  process.stdout.write(`${JSON.stringify(answerOf(report))}\n`)
}

function load({
  url,
  pace,
  warmupMs,
  durationMs,
  maxConnections,
  http2,
  sends,
}: EngineOrder): Promise<LoadReport> {
  const { origin, pathname: path } = new URL(url)
  const stop = new AbortController()
  process.once('SIGTERM', () => stop.abort())
  const quiet = () => {}
  const context: Context = {
    signal: stop.signal,
    clock: { now: Date.now, sleep: async () => {} },
    log: { info: quiet, warn: quiet, debug: quiet, progress: quiet },
    random: () => 0,
    hide: () => {},
  }
  const request = {
    name: 'request',
    method: 'GET',
    path,
    headers: {},
    weight: 1,
    expect: { status: [200] },
  }
  const plan: LoadPlan = {
    profile: 'load',
    pace,
    warmupMs,
    durationMs,
    timeoutMs: 10_000,
    maxConnections,
    ...(sends ?? { requests: [request] }),
    ...defined({ http: http2 ? 2 : undefined }),
  }
  return runInWorkers({ load: plan, head: { url: origin, headers: {} }, seed: 1 }, context)
}

function answerOf({ cells, service, warmup, generator }: LoadReport): EngineAnswer {
  const sum = (key: 'sent' | 'dropped' | 'good') => cells.reduce((all, cell) => all + cell[key], 0)
  return {
    warmup,
    sent: sum('sent'),
    dropped: sum('dropped'),
    good: sum('good'),
    latency: latencyOf(mergeHistograms(cells.map(cell => cell.latency))),
    service: latencyOf(mergeHistograms(service!.map(one => one.time))),
    lateness: generator ? { p50: generator.lateness.p50, p99: generator.lateness.p99 } : null,
  }
}

function latencyOf(data: HistogramData): Required<Latency> | null {
  if (data.count === 0) return null
  const at = (q: number) => quantile(data, q)!
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: data.max }
}
