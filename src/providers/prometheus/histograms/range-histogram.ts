import type { MeasuredWindow } from '../../provider.ts'
import type { RawSeries } from '../api/query-result.ts'
import type { TargetTimes } from '../use/target-times.ts'
import { readCounter, resetTimes } from '../values/counters.ts'
import { parseBound } from './classic-histogram.ts'
import type { NativeReading } from './native-histogram.ts'

/**
 * The label of buckets in client libraries of VictoriaMetrics: `vmrange="8.799e-03...1.000e-02"`,
 * without `le`.
 */
export const rangeLabel = 'vmrange'

/**
 * The series of one histogram of VictoriaMetrics, which counts each range apart and has those only
 * in which something was observed, each as what it observed in its range. Where one of them shows a
 * reset, all of them were reset.
 */
export function readRanges(
  series: readonly RawSeries[],
  window: MeasuredWindow,
  { scrapes, restarts }: TargetTimes,
): NativeReading[] {
  const resets = [...new Set([...restarts, ...series.flatMap(({ values }) => resetTimes(values))])]
  return series.flatMap(({ labels, values }) => {
    const [lower, upper] = (labels[rangeLabel] ?? '').split('...').map(parseBound)
    if (lower === undefined || upper === undefined || !(lower < upper)) return []
    const { spans, ...reading } = readCounter(values, window, scrapes, resets)
    return {
      ...reading,
      spans: spans.map(({ from, to, count }) => ({ from, to, buckets: [{ lower, upper, count }] })),
    }
  })
}
