import { table } from '../table.ts'
import { median } from './median.ts'
import type { Column } from './nginx.ts'
import { ours } from './ours.ts'
import { pacer, thrifty } from './parts/open.ts'
import type { Quantiles, Results, ScenarioRow } from './results.ts'
import { iterations, iterationsTargets, protocols, protocolTargets } from './shipped-page.ts'
import { stallTruth } from './stall-truth.ts'
import {
  columnNames,
  fixed,
  notes,
  percent,
  quietest,
  type Target,
  takenIn,
  times,
} from './tables.ts'

const head = `# The load engine compared with other load generators

\`npm run bench:load\` writes this page (\`--only open\` repeats one part, \`--long\` measures memory over ten million requests). Server
and client have one core each. Compare ratios only: each is a ratio of medians from one run, in which the clients take turns. Absolute figures depend on the
machine. CPU is that of the client's process with all its threads; requests are those that the server received.
`

const columns = Object.keys(columnNames) as Column[]
/** What the others are compared with. */
const yardstick: Record<Column, string> = { small: 'wrk', api: 'wrk', tls: 'wrk', http2: 'h2load' }

/** docs/benchmarks.md: what was measured of each part, and its targets. */
export function formatPage(results: Results): string {
  const all = [targets, throughput, scenario, open, protocols, stall, accuracy, memory, iterations]
  const sections = all.map(section => section(results)).filter(Boolean)
  return `${[head, ...sections, tools(results)].join('\n')}`
}

/** Requests per CPU-second, the median of the rounds; NaN where there is none. */
function perCpuSecond({ throughput }: Results, client: string, column: Column): number {
  const rows = throughput?.rows.filter(row => row.client === client && row.column === column) ?? []
  return median(rows.map(row => row.perCpuSecond))
}

const ratio = (results: Results, column: Column, than: string): number =>
  perCpuSecond(results, ours, column) / perCpuSecond(results, than, column)

function throughput(results: Results): string {
  const { throughput: part } = results
  if (!part) return ''
  const clients = [...new Set(part.rows.map(({ client }) => client))]
  const rows = clients.map(client => [
    client,
    ...columns.map(column => {
      const value = perCpuSecond(results, client, column)
      const share = value / perCpuSecond(results, yardstick[column], column)
      return Number.isNaN(value) ? '–' : `${(value / 1000).toFixed(1)}k (${fixed(share, 2)})`
    }),
    fixed(
      median(
        part.rows
          .filter(row => row.client === client && row.column === 'small')
          .map(row => row.peakMb),
      ),
      0,
    ),
  ])
  const heads = ['client', ...columns.map(column => columnNames[column]), 'peak memory, MB']
  return `## Requests per CPU-second of the client

50 keep-alive connections at full speed; HTTP/2: 50 streams. In brackets: the ratio to wrk, for HTTP/2 to h2load. ${takenIn(part)}

${table(heads, rows)}
${notes(part.absent)}`
}

/** Requests per CPU-second, the median of the rounds; NaN where there is none. */
function perCpuSecondOf({ scenario }: Results, client: string, what: ScenarioRow['what']): number {
  const rows = scenario?.rows.filter(row => row.client === client && row.what === what) ?? []
  return median(rows.map(row => row.perCpuSecond))
}

function scenario(results: Results): string {
  const { scenario: part } = results
  if (!part) return ''
  const clients = [...new Set(part.rows.map(({ client }) => client))]
  const rows = clients.map(client => [
    client,
    ...(['scenario', 'request'] as const).map(what => {
      const value = perCpuSecondOf(results, client, what)
      const ratio = value / perCpuSecondOf(results, 'k6', what)
      return Number.isNaN(value) ? '–' : `${(value / 1000).toFixed(1)}k (${fixed(ratio, 2)})`
    }),
  ])
  return `## A scenario

Requests per CPU-second of 50 users who log in, keep the token, check a value in JSON and pay; and of one of these requests
alone, which is the upper bound for a scenario. In brackets: the ratio to k6. ${takenIn(part)}

${table(['client', 'three steps', 'one request'], rows)}
${notes(part.absent)}`
}

function scenarioTargets(results: Results): Target[] {
  const [own, other] = [ours, 'k6'].map(client => perCpuSecondOf(results, client, 'scenario'))
  const value = own! / other!
  return [
    {
      what: 'requests per CPU-second, a scenario of three steps',
      wanted: '≥ 5 × k6',
      measured: times(value),
      met: Number.isNaN(value) ? undefined : value >= 5,
    },
  ]
}

function open({ open: part }: Results): string {
  if (!part) return ''
  const rates = [...new Set(part.rows.map(({ perSecond }) => perSecond))].toSorted((a, b) => a - b)
  const clients = [...new Set(part.rows.map(({ client }) => client))]
  const rows = rates.flatMap(rate =>
    clients.flatMap(client => {
      const own = part.rows.filter(row => row.client === client && row.perSecond === rate)
      if (own.length === 0) return []
      const quiet = quietest(own)
      return [
        [
          `${rate}/s`,
          client,
          percent(medianOf(own.map(({ sent }) => sent))),
          fixed(quiet?.lateness?.p50, 3),
          fixed(quiet?.lateness?.p99, 3),
          fixed(medianOf(own.map(({ cores }) => cores)), 2),
          percent(quiet?.stolen),
        ],
      ]
    }),
  )
  return `## Open model

The share of the due requests that was sent (for other clients: that the server received while they ran), the lateness (ms, if the client
reports it), and the cores that the client used. The pacer in C only wakes up (\`clock_nanosleep\`). Lateness is from the
round in which the host took the least CPU time from this machine (last column), since this time delays every client. ${takenIn(part)}

${table(['rate', 'client', 'sent', 'lateness p50', 'p99', 'cores', 'stolen'], rows)}
${notes(part.absent)}`
}

const medianOf = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.filter(value => value !== undefined)
  return known.length > 0 ? median(known) : undefined
}

function stall({ stall: part }: Results): string {
  if (!part) return ''
  const rows = part.rows.map(({ client, sent, latency }) => [
    client,
    percent(sent),
    ...[latency.p50, latency.p95, latency.p99, latency.max].map(ms =>
      fixed(ms, ms !== undefined && ms < 10 ? 2 : 0),
    ),
  ])
  const { p50, p95, p99, max } = stallTruth(part.stallMs)
  const truth = [p50, p95, p99, max].map(ms => fixed(ms, 0))
  return `## A server that stops for a second in every ten

1,000/s for ${part.seconds} s. A client that waits for a response before it continues, or counts from the send, hides the delay that its users
would have seen (coordinated omission). Latency in ms. ${takenIn(part)}

${table(['client', 'sent', 'p50', 'p95', 'p99', 'max'], [['truth', '100%', ...truth], ...rows])}
${notes(part.absent)}`
}

function accuracy({ accuracy: part }: Results): string {
  if (!part) return ''
  const clients = [...new Set(part.rows.map(({ client }) => client))]
  const line = (of: readonly (Quantiles | undefined)[]) =>
    (['p50', 'p95', 'p99'] as const).map(q => {
      const value = medianOf(of.map(one => one?.[q]))
      return value === undefined ? '–' : `${value >= 0 ? '+' : ''}${value.toFixed(2)}`
    })
  const rows = clients.map(client => {
    const own = part.rows.filter(row => row.client === client)
    return [
      client,
      ...line(own.map(({ response }) => response)),
      ...line(own.map(({ service }) => service)),
    ]
  })
  const truth = (['p50', 'p95', 'p99'] as const)
    .map(q => fixed(median(part.rows.map(row => row.truth[q])), 1))
    .join(', ')
  return `## Accuracy

2,000/s to a server that keeps its own log (p50, p95, p99: ${truth} ms): the reported time minus the true one, in ms. The server's log does not
include the way to the server. ${takenIn(part)}

${table(['client', 'response p50', 'p95', 'p99', 'service p50', 'p95', 'p99'], rows)}
${notes(part.absent)}`
}

function memory({ memory: short, longMemory }: Results): string {
  const part = longMemory ?? short
  if (!part) return ''
  const rows = part.rows.map(({ requests, mb }) => [`${requests / 1e6} million`, fixed(mb, 0)])
  return `## Memory

Resident memory of the engine's process at full speed with 50 connections. ${takenIn(part)}

${table(['requests', 'MB'], rows)}
`
}

function targets(results: Results): string {
  const all = [
    ...throughputTargets(results),
    ...scenarioTargets(results),
    ...openTargets(results),
    ...protocolTargets(results),
    ...truthTargets(results),
    ...memoryTargets(results),
    ...iterationsTargets(results),
  ]
  const verdict = ({ met }: Target) =>
    met === undefined ? 'not measured' : met ? 'met' : '**missed**'
  const rows = all.map(target => [target.what, target.wanted, target.measured, verdict(target)])
  return `## Targets\n\n${table(['', 'target', 'measured', ''], rows)}\n`
}

function throughputTargets(results: Results): Target[] {
  const wanted: [Column, string, number][] = [
    ['small', 'wrk', 0.9],
    ['small', 'autocannon', 1.35],
    ['small', 'k6', 5.5],
    ['api', 'wrk', 0.9],
    ['api', 'autocannon', 1.35],
    ['api', 'k6', 5.5],
    ['tls', 'wrk', 0.75],
    ['http2', 'h2load', 0.25],
    ['http2', 'k6', 1.7],
  ]
  return wanted.map(([column, than, least]) => {
    const value = ratio(results, column, than)
    return {
      what: `requests per CPU-second, ${columnNames[column]}`,
      wanted: `≥ ${least} × ${than}`,
      measured: times(value),
      met: Number.isNaN(value) ? undefined : value >= least,
    }
  })
}

function openTargets({ open: part }: Results): Target[] {
  const rates = [
    ...new Set(
      (part?.rows ?? []).filter(({ client }) => client === ours).map(row => row.perSecond),
    ),
  ]
  return rates.flatMap(rate => {
    const rows = (client: string) =>
      part!.rows.filter(row => row.client === client && row.perSecond === rate)
    const p99 = (client: string) => quietest(rows(client))?.lateness?.p99
    const cores = (client: string) => medianOf(rows(client).map(row => row.cores))
    const [late, least] = [p99(ours), p99(pacer)]
    const [own, theirs] = [cores(ours), cores(thrifty)]
    const excess = late !== undefined && least !== undefined ? late - least : undefined
    const share = own !== undefined && theirs !== undefined ? own / theirs : undefined
    const sent = medianOf(rows(ours).map(row => row.sent))
    return [
      {
        what: `${rate}/s: sent`,
        wanted: '≥ 99.9%',
        measured: percent(sent),
        met: sent === undefined ? undefined : sent >= 0.999,
      },
      {
        what: `${rate}/s: lateness p99`,
        wanted: '≤ the pacer in C + 0.5 ms',
        measured:
          excess === undefined ? '–' : `${excess < 0 ? '−' : '+'}${Math.abs(excess).toFixed(2)} ms`,
        met: excess === undefined ? undefined : excess <= 0.5,
      },
      {
        what: `${rate}/s: CPU`,
        wanted: `≤ 1.5 × ${thrifty}`,
        measured: share === undefined ? '–' : times(share),
        met: share === undefined ? undefined : share <= 1.5,
      },
    ]
  })
}

function truthTargets({ stall: stalled, accuracy: exact }: Results): Target[] {
  const own = stalled?.rows.find(({ client }) => client === ours)
  const off = (q: 'p95' | 'p99'): number | undefined => {
    const told = own?.latency[q]
    return told === undefined ? undefined : Math.abs(told / stallTruth(stalled!.stallMs)[q] - 1)
  }
  const share = (q: 'p95' | 'p99', most: number): Target => ({
    what: `a server that stops: ${q}, difference from the true value`,
    wanted: `≤ ${100 * most}%`,
    measured: percent(off(q)),
    met: off(q) === undefined ? undefined : off(q)! <= most,
  })
  const rows = exact?.rows.filter(({ client }) => client === ours) ?? []
  const excess = (what: 'response' | 'service', q: keyof Quantiles, most: number): Target => {
    const value = medianOf(rows.map(row => row[what]?.[q]))
    return {
      what: `${what} time ${q}, reported minus true`,
      wanted: `≤ +${most} ms`,
      measured: value === undefined ? '–' : `${value.toFixed(2)} ms`,
      met: value === undefined ? undefined : value <= most,
    }
  }
  return [
    share('p95', 0.02),
    share('p99', 0.01),
    excess('response', 'p50', 0.3),
    excess('response', 'p95', 0.4),
    excess('response', 'p99', 0.5),
    excess('service', 'p50', 0.15),
  ]
}

function memoryTargets(results: Results): Target[] {
  const part = results.longMemory ?? results.memory
  const most = part && Math.max(...part.rows.map(({ mb }) => mb))
  const [first, last] = [part?.rows[0], part?.rows.at(-1)]
  return [
    {
      what: 'memory at 50 connections',
      wanted: '≤ 130 MB',
      measured: most === undefined ? '–' : `${most.toFixed(0)} MB`,
      met: most === undefined ? undefined : most <= 130,
    },
    ...(first && last && last !== first
      ? [
          {
            what: `memory after ${last.requests / 1e6} million requests, relative to that after ${first.requests / 1e6} million`,
            wanted: 'flat (≤ 1.1 ×)',
            measured: times(last.mb / first.mb),
            met: last.mb <= 1.1 * first.mb,
          },
        ]
      : []),
  ]
}

function tools({ tools: known }: Results): string {
  const texts = Object.entries(known).map(([name, version]) => `${name} ${version}`.trim())
  return texts.length > 0 ? `Tools: ${texts.join(', ')}.\n` : ''
}
