import type { Context } from '../../../model/context.ts'
import { formatPromDuration } from '../../../promql/placeholders.ts'
import { labelKey } from '../../label-key.ts'
import type { Api } from './api.ts'
import type { Failed, RawSeries } from './query-result.ts'

export type RawSamples = { kind: 'raw'; series: RawSeries[]; warnings: string[] } | Failed

/** Unix seconds. */
type Range = { from: number; to: number }

/** A range shorter than this is not divided. */
const shortestSeconds = 1
/** The most samples of a selector in memory. */
const mostSamples = 1_000_000

/**
 * All samples of a selector's series between two times, ascending, each once. A range selector
 * excludes its left end in Prometheus 3 and includes it in 2, which is why ranges overlap here.
 * What is too large for one response is queried in parts.
 */
export async function readRaw(
  selector: string,
  { from, to }: Range,
  api: Pick<Api, 'query'>,
  context: Context,
): Promise<RawSamples> {
  const series = new Map<string, RawSeries>()
  const warnings = new Set<string>()
  const open: Range[] = [{ from, to }]
  let samples = 0
  while (open.length > 0) {
    const range = open.shift()!
    const result = await api.query(
      `${selector}[${formatPromDuration(lengthMs(range))}]`,
      context,
      range.to,
    )
    if (result.kind === 'failed' && result.tooLarge && range.to - range.from > shortestSeconds) {
      const middle = (range.from + range.to) / 2
      open.unshift({ from: range.from, to: middle }, { from: middle, to: range.to })
      continue
    }
    if (result.kind === 'failed') return result
    if (result.kind !== 'matrix')
      return { kind: 'failed', detail: `it gave no samples of ${selector}` }
    for (const warning of result.warnings) warnings.add(warning)
    const added = append(series, result.series)
    if (added === undefined) return ambiguous(selector)
    samples += added
    if (samples > mostSamples) return tooMany(selector)
  }
  return { kind: 'raw', series: [...series.values()], warnings: [...warnings] }
}

/** A millisecond more, so that rounding leaves no gap between two ranges. */
const lengthMs = ({ from, to }: Range): number => Math.ceil((to - from) * 1000) + 1

/**
 * Adds new samples; returns their number, or undefined where two series of one response have the
 * same labels.
 */
function append(known: Map<string, RawSeries>, added: readonly RawSeries[]): number | undefined {
  const seen = new Set<string>()
  let samples = 0
  for (const { labels, values, histograms = [] } of added) {
    const key = labelKey(labels)
    if (seen.has(key)) return undefined
    seen.add(key)
    const own = known.get(key) ?? { labels, values: [], histograms: [] }
    known.set(key, own)
    samples += addLater(own.values, values) + addLater(own.histograms!, histograms)
  }
  return samples
}

function addLater<T>(samples: [number, T][], more: readonly [number, T][]): number {
  const newest = samples.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY
  const later = more.filter(([time]) => time > newest)
  for (const sample of later) samples.push(sample)
  return later.length
}

const ambiguous = (selector: string): Failed => ({
  kind: 'failed',
  detail: `two series of ${selector} cannot be distinguished: their labels begin with the same 200 characters`,
})

const tooMany = (selector: string): Failed => ({
  kind: 'failed',
  detail: `${selector} has more than a million samples in the window`,
  hint: 'select fewer series with matchers, such as {job="shop"}',
})
