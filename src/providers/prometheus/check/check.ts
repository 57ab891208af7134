import { defined } from '../../../model/basics/defined.ts'
import { nearest } from '../../../model/basics/nearest.ts'
import type { Context } from '../../../model/context.ts'
import type { Note } from '../../../model/note.ts'
import { Problem } from '../../../model/problem.ts'
import { certainSkewMs } from '../../../net/clock-skew.ts'
import type { Indicator } from '../../../promql/indicator.ts'
import { formatMatcher, parseSelectors } from '../../../promql/locate-selectors.ts'
import { fillPlaceholders } from '../../../promql/placeholders.ts'
import { variableHint } from '../../../promql/query-variables.ts'
import { metricOf } from '../../../promql/selector.ts'
import type { Api } from '../api/api.ts'
import type { Failed } from '../api/query-result.ts'
import { explainNoCounter } from '../values/no-counter.ts'

export type Checked = {
  notes: Note[]
  /** How far the server's clock is ahead of ours, where that matters; else 0. */
  skewMs: number
}

const windowSeconds = 60
const mostNames = 20_000
/** Prometheus's own of alerts, there only while one is pending or firing. */
const ownOfAlerts = new Set(['ALERTS', 'ALERTS_FOR_STATE'])

/**
 * Before any load: whether the server is reachable and grants access, whether it can parse every
 * query, and whether their series exist. What may still appear, such as a metric of a preview that
 * has not been scraped yet, is a note.
 * @throws Problem `provider` where the server cannot be queried, or refuses a query as wrong.
 */
export async function checkServer(
  queries: readonly string[],
  { url, api }: { url: string; api: Api },
  context: Context,
): Promise<Checked> {
  const clock = await api.clock(context)
  if (clock.kind === 'failed') {
    const { detail, hint } = clock
    throw new Problem('provider', `Prometheus at ${url} cannot be queried: ${detail}`, {
      ...defined({ hint }),
    })
  }
  context.log.debug(`Prometheus at ${url} is ${(await api.server(context)).name}`)
  const skewMs = clock.skew ? certainSkewMs(clock.skew) : 0
  const end = (context.clock.now() + skewMs) / 1000
  const filled = [...new Set(queries)].map(query => ({
    query,
    filled: fillPlaceholders(query, { start: end - windowSeconds, end }),
  }))
  return {
    skewMs,
    notes: [
      ...(skewMs === 0 ? [] : [skewNote(skewMs)]),
      ...(await tryQueries(filled, api, context)),
      ...(await findMetrics(
        filled.map(({ filled }) => filled),
        api,
        context,
      )),
    ],
  }
}

/**
 * Also before any load, selectors that are not counters by their names and types are refused.
 * @throws Problem `provider` with the first of them.
 */
export async function checkCounters(
  indicators: readonly Indicator[],
  api: Api,
  context: Context,
): Promise<void> {
  for (const indicator of indicators) {
    if (indicator.kind !== 'counts') continue
    for (const selector of [indicator.part, indicator.total]) {
      const wrong = await explainNoCounter(selector, api, context)
      if (wrong) throw new Problem('provider', wrong.detail, defined({ hint: wrong.hint }))
    }
  }
}

type Filled = { query: string; filled: string }

/** Each query is tried over the last minute; the results do not matter yet. */
async function tryQueries(filled: readonly Filled[], api: Api, context: Context): Promise<Note[]> {
  const tried = await Promise.all(
    filled.map(async ({ query, filled }) => ({ query, result: await api.query(filled, context) })),
  )
  const failed = tried.filter(
    (one): one is { query: string; result: Failed } => one.result.kind === 'failed',
  )
  const wrong = failed.filter(({ result }) => result.refused === 'wrong')
  if (wrong.length > 0) {
    const hint = wrong.map(({ query, result }) => variableHint(query) ?? result.hint).find(Boolean)
    throw new Problem(
      'provider',
      wrong.map(({ query, result }) => `\`${query}\`: ${result.detail}`).join('; '),
      {
        ...defined({ hint }),
      },
    )
  }
  return failed.map(({ query, result: { detail, hint } }) => ({
    source: 'prometheus',
    message: `\`${query}\`, tried before the load: ${detail}`,
    about: query,
    ...defined({ hint }),
  }))
}

async function findMetrics(
  queries: readonly string[],
  api: Api,
  context: Context,
): Promise<Note[]> {
  const metrics = new Set(queries.flatMap(parseSelectors).map(metricOf))
  const wanted = [...metrics]
    .filter(metric => metric !== undefined)
    .filter(metric => !ownOfAlerts.has(metric))
  if (wanted.length === 0) return []
  const candidates = [...new Set([...wanted, ...wanted.map(nativeOf)])]
  const found = await api.query(
    `count by (__name__) ({${formatMatcher('__name__', candidates)}})`,
    context,
  )
  if (found.kind !== 'vector') return []
  const there = new Set(found.samples.map(({ labels }) => labels.__name__))
  const missing = wanted.filter(metric => !there.has(metric) && !there.has(nativeOf(metric)))
  if (missing.length === 0) return []
  const names = (await api.metricNames(context)) ?? []
  return missing.map(metric => {
    const near = names.includes(metric) ? undefined : nearestMetric(metric, names)
    const hint = near
      ? `did you mean ${near}?`
      : 'perhaps it has not been scraped yet, or nothing has been counted yet'
    return {
      source: 'prometheus',
      message: `there is no metric ${metric} before the load`,
      hint,
      about: metric,
    }
  })
}

/** A native histogram has no series of its buckets. */
const nativeOf = (metric: string): string => metric.replace(/_bucket$/, '')

/**
 * A name with similar letters, or else one that adds to the same words, such as a namespace or a
 * unit.
 */
function nearestMetric(metric: string, names: readonly string[]): string | undefined {
  const longer = names.filter(
    name => `_${name}_`.includes(`_${metric}_`) || `_${metric}_`.includes(`_${name}_`),
  )
  return similarMetric(metric, names) ?? longer.toSorted((a, b) => a.length - b.length)[0]
}

/** By its letters alone, of which so many may differ. */
export function similarMetric(
  metric: string,
  names: readonly string[],
  most = Math.max(2, Math.floor(metric.length / 8)),
): string | undefined {
  const similar = names
    .filter(name => Math.abs(name.length - metric.length) <= most)
    .slice(0, mostNames)
  return nearest(metric, similar, most)
}

function skewNote(skewMs: number): Note {
  const seconds = Math.abs(skewMs / 1000).toFixed(1)
  return {
    source: 'prometheus',
    message: `its clock is ${seconds} s ${skewMs > 0 ? 'ahead of' : 'behind'} the gate's clock; the measured window is read by the server's clock`,
    hint: 'set both clocks, for example by NTP',
  }
}
