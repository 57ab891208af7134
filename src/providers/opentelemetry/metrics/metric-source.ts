import { defined } from '../../../model/basics/defined.ts'
import { matchersOf, metricOf } from '../../../promql/selector.ts'
import { sum } from '../../../stats/sum.ts'
import { nearHint } from '../../near-hint.ts'
import {
  type Explanation,
  type NumberSource,
  type Numbers,
  numbersOf,
  type Over,
} from '../../numbers/numbers.ts'
import { wholeCounts } from '../../numbers/whole-counts.ts'
import type { Parts } from '../../numbers/window-parts.ts'
import { type Refusal, refusal } from '../../outcome.ts'
import type { MeasuredWindow } from '../../provider.ts'
import { withBounds } from './common-buckets.ts'
import { exportsIn, type Growth, growthOf, silentFor } from './growth.ts'
import type { MetricSeries, MetricStore } from './metric-store.ts'
import { shownLabels } from './read-metrics.ts'
import { matchesEmpty, select } from './select.ts'

/** For exports on their way when the window ends. */
export const settleMs = 1000
const ofInterval =
  'set OTEL_METRIC_EXPORT_INTERVAL=1000 for the target: it then exports every second'

/** Metrics that the target has sent, as numbers. */
export const metricSource = (store: MetricStore, where: string): NumberSource<string> => ({
  id: 'opentelemetry',
  title: 'OpenTelemetry',
  where,
  counted: 'events',
  settleMs,
  severalHint: 'more matchers, such as "http.route"="/checkout"',
  write: selector => selector,
  ask: (selector, over) => Promise.resolve(ask(selector, over, store)),
  reach: () => Promise.resolve({ kind: 'reached' }),
  explainUnknown: selector => Promise.resolve(explainUnknown(selector, store)),
  explainSilence: (selector, { window }) =>
    Promise.resolve(explainUnknown(selector, store) ?? explainFew(selector, window, store)),
  isWithin: (part, total) => {
    const wanted = matchersOf(part).map(({ text }) => text)
    const isSame = metricOf(part) === metricOf(total)
    return isSame && matchersOf(total).every(({ text }) => wanted.includes(text))
  },
  startMeasuring: () => undefined,
})

function ask(selector: string, over: Over, store: MetricStore): Numbers | Refusal {
  const { found, warnings } = readable(selector, over.window, store)
  const metric = metricOf(selector)
  const histogram = !over.counts && found.find(({ kind }) => kind === 'histogram')
  if (histogram)
    return refusal(
      `${metric} is a histogram, not a number`,
      'write `opentelemetry: { histogram: … }` with a percentile, such as `when: p(95) < 500ms`',
    )
  if (over.counts && found.some(({ kind }) => kind === 'gauge'))
    return refusal(`${metric} is not a counter: it can go down`, 'name a counter or a histogram')
  const series = over.counts ? countAll(found, over) : found.map(one => readEach(one, over))
  const numbers = numbersOf(series, warnings)
  return over.counts ? wholeCounts(numbers, '') : numbers
}

/**
 * The series that a selector selects, of services that have exported in the window and go on; where
 * only some do, those that have stopped are told. None where all have stopped.
 */
export function readable(
  selector: string,
  window: MeasuredWindow,
  store: MetricStore,
): { found: MetricSeries[]; warnings: string[] } {
  const all = select(selector, store.all()).filter(one => exportsIn(one, window) > 1)
  const stopped = all.filter(one => silentFor(one, window) !== undefined)
  if (stopped.length === all.length) return { found: [], warnings: [] }
  const warnings =
    stopped.length === 0
      ? []
      : [`${stopped.length} of ${all.length} series of ${selector} ended before the test did`]
  return { found: withBounds(all), warnings }
}

type OneSeries = Numbers['series'][0]

/** What all series counted together. */
function countAll(found: readonly MetricSeries[], { window, parts }: Over): OneSeries[] {
  if (found.length === 0) return []
  const grown = found.flatMap(one => growthOf(one, window))
  const values = inParts(grown, parts).map(of => sum(of.map(({ values: own }) => sum(own))))
  return [{ labels: {}, values }]
}

/** The increase of a counter in each part, or the last value of a gauge. */
function readEach(one: MetricSeries, { window, parts }: Over): OneSeries {
  const labels = shownLabels(one.resource, one.labels)
  if (one.kind === 'counter') {
    const grown = inParts(growthOf(one, window), parts)
    return { labels, values: grown.map(of => sum(of.map(({ values }) => values[0]!))) }
  }
  const within = one.points.filter(({ at }) => at >= window.start * 1000)
  return { labels, values: inParts(within, parts).map(of => of.at(-1)?.values[0]) }
}

/** Points by the part of the window that contains them; those outside of it are left out. */
export function inParts(points: readonly Growth[], { count, ms, end }: Parts): Growth[][] {
  const found: Growth[][] = Array.from({ length: count }, () => [])
  for (const point of points) found[partOf(point.at, { count, ms, end })]?.push(point)
  return found
}

/** A part includes its end. */
const partOf = (at: number, { count, ms, end }: Parts): number =>
  count - 1 - Math.floor((end - at) / ms)

export function explainUnknown(selector: string, store: MetricStore): Explanation | undefined {
  const metric = metricOf(selector) ?? ''
  if (store.unread.has(metric))
    return {
      detail: `${metric} is a summary, which is not read`,
      hint: 'export it as a histogram',
    }
  const names = [...new Set(store.all().map(one => one.metric))]
  if (names.length === 0)
    return {
      detail: 'no metric was received',
      hint: 'let the target export them, such as with OTEL_METRICS_EXPORTER=otlp and OTEL_EXPORTER_OTLP_ENDPOINT',
    }
  if (names.includes(metric)) return explainAttribute(selector, metric, store)
  const others = names.toSorted().slice(0, 10).join(', ')
  const hint = nearHint(metric, names, `the gate received ${others}`)
  return { detail: `no metric ${metric} was received`, hint }
}

/** A matcher of an attribute that no series of the metric has, unless none is what it matches. */
function explainAttribute(
  selector: string,
  metric: string,
  store: MetricStore,
): Explanation | undefined {
  const own = store.all().filter(one => one.metric === metric)
  const known = new Set(
    own.flatMap(({ labels, resource }) => [...Object.keys(labels), ...Object.keys(resource)]),
  )
  const missing = matchersOf(selector).find(one => !known.has(one.name) && !matchesEmpty(one))
  if (!missing) return undefined
  const names = [...new Set(own.flatMap(({ labels }) => Object.keys(labels)))].toSorted()
  const its = names.length > 0 ? `it has ${names.slice(0, 10).join(', ')}` : undefined
  return {
    detail: `no series of ${metric} has the attribute ${missing.name}`,
    ...defined({ hint: nearHint(missing.name, names, its) }),
  }
}

/** Two exports are needed for a count between them, and those up to the end for all of it. */
export function explainFew(
  selector: string,
  window: MeasuredWindow,
  store: MetricStore,
): Explanation | undefined {
  const metric = metricOf(selector)
  const ofName = store.all().filter(one => one.metric === metric)
  const exports = Math.max(...ofName.map(one => exportsIn(one, window)))
  if (exports > 1) return explainSilent(selector, window, store)
  const detail =
    exports === 1
      ? `${metric} was exported once in the window, and two exports are needed`
      : `${metric} was not exported in the window`
  return { detail, hint: ofInterval }
}

function explainSilent(
  selector: string,
  window: MeasuredWindow,
  store: MetricStore,
): Explanation | undefined {
  const ages = select(selector, store.all()).map(one => silentFor(one, window))
  if (ages.length === 0 || ages.includes(undefined)) return undefined
  const age = Math.min(...ages.map(Number)).toFixed(1)
  return {
    detail: `the newest export of ${selector} is ${age} s older than the end of the test`,
    hint: 'did the service end, or its exporter?',
  }
}
