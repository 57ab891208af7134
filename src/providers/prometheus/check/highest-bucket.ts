import { formatNumber } from '../../../model/basics/units.ts'
import type { Context } from '../../../model/context.ts'
import { callsOf } from '../../../promql/calls.ts'
import type { Sample } from '../../numbers/samples.ts'
import type { Reading } from '../api/reader.ts'

/**
 * Where a quantile of a query is above the highest bound of its buckets: `histogram_quantile` then
 * returns that bound, however slow the slowest observations were. Nothing is known beyond it.
 */
export async function explainHighestBucket(
  query: string,
  { api, window }: Reading,
  context: Context,
): Promise<string | undefined> {
  for (const { text, args } of callsOf(query, 'histogram_quantile')) {
    const buckets = args[1] === undefined ? undefined : await samplesOf(args[1])
    const ends = endsOf(buckets ?? [])
    if (ends.size === 0) continue
    const above = (await samplesOf(text))?.find(({ labels, value }) => {
      const end = ends.get(keyOf(labels))
      return end !== undefined && value >= end
    })
    if (above) return describe(above.value)
  }
  return undefined

  async function samplesOf(expression: string): Promise<Sample[] | undefined> {
    const result = await api.query(expression, context, window.end)
    return result.kind === 'vector' ? result.samples : undefined
  }
}

const describe = (bound: number): string => {
  const end = formatNumber(bound)
  return `the histogram ends at ${end}, and histogram_quantile returns ${end} for whatever is above it: add a bucket bound at the threshold`
}

/** The highest finite bound of each group of buckets. */
function endsOf(buckets: readonly Sample[]): Map<string, number> {
  const ends = new Map<string, number>()
  for (const { labels } of buckets) {
    const bound = Number(labels.le ?? Number.NaN)
    if (!Number.isFinite(bound)) continue
    const key = keyOf(labels)
    ends.set(key, Math.max(bound, ends.get(key) ?? Number.NEGATIVE_INFINITY))
  }
  return ends
}

const keyOf = (labels: Record<string, string>): string =>
  JSON.stringify(
    Object.entries(labels)
      .filter(([name]) => name !== 'le' && name !== '__name__')
      .sort(),
  )
