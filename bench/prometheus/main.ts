import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startPrometheus } from '../../scripts/prometheus-server.ts'
import { runInWorkers } from '../../src/engines/embedded/embedded.ts'
import type { LoadReport } from '../../src/model/evidence/load-report.ts'
import type { HistogramGroup, Measurement } from '../../src/model/evidence/measurement.ts'
import type { LoadPlan } from '../../src/model/plan/load.ts'
import type { Indicator } from '../../src/promql/indicator.ts'
import { prometheus } from '../../src/providers/prometheus/prometheus.ts'
import { mergeHistograms, quantile } from '../../src/stats/histogram.ts'
import { systemClock } from '../../src/tools/system-clock.ts'
import { quietContext } from '../../test/contract/providers/quiet-context.ts'
import { writePart } from '../write-part.ts'
import type { LogLine, ServerOrder } from './logged-server.ts'

/*
 * `npm run bench:prometheus`: real runs against a server with a log of its own and a real
 * Prometheus that scrapes it. What the client saw, what the log says and what we read, side by
 * side, in docs/prometheus.md.
 */
type Run = { perSecond: number; scrapeSeconds: number; resets: boolean; server: ServerOrder }

const measuredMs = 12_000
const warmupMs = 2000

/**
 * Five servers, each at two rates and scraped at two intervals; every fifth run has its counters
 * reset midway.
 */
const runs: Run[] = [
  { medianMs: 4, errorShare: 0 },
  { medianMs: 8, errorShare: 0.002 },
  { medianMs: 30, errorShare: 0.01 },
  { medianMs: 120, errorShare: 0.05 },
  { medianMs: 15, errorShare: 0.2 },
].flatMap((server, kind) =>
  [40, 200].flatMap(perSecond =>
    [1, 2].map((scrapeSeconds, at): Run => {
      const resets = kind === at + 2 || (kind === 0 && perSecond === 200 && at === 0)
      return {
        perSecond,
        scrapeSeconds,
        resets,
        server: { ...server, seed: 100 * kind + 10 * perSecond + at + 1 },
      }
    }),
  ),
)

const indicators = {
  counts: {
    kind: 'counts',
    partIs: 'bad',
    part: 'http_requests_total{code="500"}',
    total: 'http_requests_total',
  },
  latency: { kind: 'histogram', metric: 'http_request_duration_seconds', by: [], quantile: 0.95 },
} as const satisfies Record<string, Indicator>

const rows: string[] = []
for (const [index, run] of runs.entries()) {
  const row = await measureRun(run, index + 1)
  rows.push(row)
  process.stderr.write(`${row}\n`)
}
writeTable(rows)

async function measureRun(
  { perSecond, scrapeSeconds, resets, server: order }: Run,
  number: number,
): Promise<string> {
  const server = fork(fileURLToPath(new URL('./logged-server.ts', import.meta.url)), [
    JSON.stringify(order),
  ])
  const [port] = (await once(server, 'message')) as [number]
  const scraper = await startPrometheus({
    targets: [`127.0.0.1:${port}`],
    scrapeIntervalMs: scrapeSeconds * 1000,
  })
  try {
    const context = { ...quietContext(systemClock), random: Math.random }
    await firstScrape(scraper.url)
    if (resets) setTimeout(() => server.send('reset'), warmupMs + measuredMs / 2)
    const report = await runInWorkers(
      {
        load: loadOf(perSecond),
        head: { url: `http://127.0.0.1:${port}`, headers: {} },
        seed: number,
      },
      context,
    )
    const window = {
      start: Date.parse(report.window!.start) / 1000,
      end: Date.parse(report.window!.end) / 1000,
    }
    const provider = prometheus({ url: scraper.url, headers: {} })
    const counts = await provider.measure(indicators.counts, window, context)
    const latency = await provider.measure(indicators.latency, window, context)
    const answer = once(server, 'message')
    server.send('log')
    const [log] = (await answer) as [LogLine[]]
    const inWindow = log.filter(([at]) => at > window.start && at <= window.end)
    const what = `${perSecond}/s, ${order.medianMs} ms, ${scrapeSeconds} s${resets ? ', reset' : ''}`
    return `| ${number} | ${[what, ...clientSaw(report), ...logSays(inWindow), ...weRead(counts, latency)].join(' | ')} |`
  } finally {
    await scraper.stop()
    server.disconnect()
  }
}

/** The first comes some seconds after Prometheus has started. */
async function firstScrape(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/v1/query?query=http_requests_total`)
    if ((await answer.text()).includes('"__name__"')) return
    await sleep(100)
  }
}

function loadOf(perSecond: number): LoadPlan {
  const request = { name: 'GET /', method: 'GET', path: '/', headers: {}, weight: 1, expect: {} }
  return {
    profile: 'load',
    pace: { kind: 'rate', perSecond },
    warmupMs,
    durationMs: measuredMs,
    timeoutMs: 5000,
    maxConnections: 500,
    requests: [request],
  }
}

function ms(seconds: number): string {
  return (1000 * seconds).toFixed(seconds < 0.1 ? 1 : 0)
}

function clientSaw({ cells, service }: LoadReport): string[] {
  const sum = (key: 'sent' | 'good') => cells.reduce((all, cell) => all + cell[key], 0)
  const p95 = quantile(mergeHistograms(service!.map(({ time }) => time)), 0.95)!
  return [`${sum('sent') - sum('good')} of ${sum('sent')}`, ms(p95 / 1000)]
}

function logSays(log: LogLine[]): string[] {
  const times = log.map(([, , seconds]) => seconds).toSorted((a, b) => a - b)
  return [
    `${log.filter(([, status]) => status === 500).length} of ${log.length}`,
    ms(times[Math.ceil(0.95 * times.length) - 1]!),
  ]
}

function weRead(counts: Measurement, latency: Measurement): string[] {
  if (counts.kind !== 'ratio' || latency.kind !== 'histogram') {
    throw new Error(`no reading: ${JSON.stringify([counts, latency])}`)
  }
  const hidden = counts.hidden
  const around = hidden ? ` (±${hidden.bad} and ±${hidden.total})` : ''
  return [`${counts.bad} of ${counts.total}${around}`, bucketOfP95(latency.groups[0]!)]
}

function bucketOfP95({ buckets }: HistogramGroup): string {
  const total = buckets.reduce((sum, { count }) => sum + count, 0)
  let seen = 0
  for (const { lower, upper, count } of buckets) {
    seen += count
    if (seen >= 0.95 * total) return `${ms(lower ?? 0)} to ${upper === null ? '∞' : ms(upper)}`
  }
  return '–'
}

function writeTable(lines: readonly string[]): void {
  writePart(
    'prometheus.md',
    'prometheus',
    `| | load, median, scraped each | errors, client | p95, client, ms | errors, log | p95, log, ms | errors, our reading | p95, our reading, ms |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}`,
  )
}
