import { defined } from '../../../model/basics/defined.ts'
import type { BucketCount, Measurement } from '../../../model/evidence/measurement.ts'
import { metricOf } from '../../../promql/selector.ts'
import { sum } from '../../../stats/sum.ts'
import { batches, partsOf } from '../../numbers/window-parts.ts'
import type { MeasuredWindow } from '../../provider.ts'
import { growthOf } from './growth.ts'
import { explainFew, explainUnknown, inParts, readable } from './metric-source.ts'
import type { MetricStore } from './metric-store.ts'

/** Seconds and milliseconds as one another; other units stay as they are. */
const scales: Record<string, Record<string, number>> = { s: { ms: 1000 }, ms: { s: 0.001 } }

/** The buckets of all series of a histogram together, in `unit`. */
export function measureHistogram(
  selector: string,
  { window, unit = '' }: { window: MeasuredWindow; unit?: string },
  store: MetricStore,
): Measurement {
  const { found, warnings } = readable(selector, window, store)
  const measured = { query: selector, warnings }
  const silent = explainUnknown(selector, store) ?? explainFew(selector, window, store)
  if (silent) return { ...measured, kind: 'no-data', ...silent }
  const [first] = found
  if (!first) {
    const detail = 'no series of it has these attributes'
    const hint = describeLabels(metricOf(selector), store)
    return { ...measured, kind: 'no-data', detail, ...defined({ hint }) }
  }
  const { bounds = [] } = first
  if (found.some(({ kind }) => kind !== 'histogram') || bounds.length === 0) {
    const detail = `${first.metric} is not a histogram with buckets`
    return { ...measured, kind: 'failed', detail, hint: 'query it as a value or as `total`' }
  }
  if (found.some(one => String(one.bounds) !== String(bounds))) {
    const detail = `the series of ${first.metric} have different buckets`
    return { ...measured, kind: 'failed', detail, hint: 'choose some of them by an attribute' }
  }
  const scale = scales[first.unit]?.[unit] ?? 1
  const grown = found.flatMap(one => growthOf(one, window))
  const parts = inParts(grown, partsOf(window, batches))
  const buckets = [...bounds, undefined].map((upper, bucket): BucketCount => {
    const counts = parts.map(of => sum(of.map(({ values }) => values[bucket]!)))
    const lower = bucket > 0 ? bounds[bucket - 1]! * scale : upper! > 0 ? 0 : null
    return {
      lower,
      upper: upper === undefined ? null : upper * scale,
      count: sum(counts),
      batches: counts,
    }
  })
  return {
    ...measured,
    kind: 'histogram',
    groups: [{ labels: {}, hidden: 0, buckets }],
    intervalMs: 0,
  }
}

/** `it has http.route, http.response.status_code`; undefined without attributes. */
function describeLabels(metric: string | undefined, store: MetricStore): string | undefined {
  const own = store.all().filter(one => one.metric === metric)
  const names = [...new Set(own.flatMap(({ labels }) => Object.keys(labels)))].slice(0, 10)
  return names.length > 0 ? `it has ${names.join(', ')}` : undefined
}
