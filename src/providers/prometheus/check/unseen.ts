import { listed } from '../../../model/basics/listed.ts'
import type { Context } from '../../../model/context.ts'
import { locateSelectors } from '../../../promql/locate-selectors.ts'
import { formatPromDuration, windowMs } from '../../../promql/placeholders.ts'
import type { Reading } from '../api/reader.ts'
import { mustBeThere } from './missing-series.ts'

const mostListed = 3

/**
 * Why a value at the end of the window may be older than the window: none of the series that the
 * query reads has a sample in it, as where they are scraped or recorded more rarely than the load
 * lasts. What is read is then from before the load, though a later sample has come.
 */
export async function explainUnseen(
  query: string,
  { api, window }: Reading,
  context: Context,
): Promise<string | undefined> {
  const read = locateSelectors(query).filter(one => mustBeThere(one) && !one.modified)
  const selectors = [...new Set(read.map(({ text }) => text))]
  if (selectors.length === 0) return undefined
  const range = formatPromDuration(windowMs(window))
  const parts = selectors.flatMap((selector, i) => [
    `label_replace(count(${selector}), "of", "seen ${i}", "", "")`,
    `label_replace(count(last_over_time(${selector}[${range}])), "of", "in the window", "", "")`,
  ])
  const result = await api.query(parts.join(' or '), context, window.end)
  if (result.kind !== 'vector') return undefined
  if (result.samples.some(({ labels }) => labels.of === 'in the window')) return undefined
  const names = selectors.filter((_, i) =>
    result.samples.some(({ labels }) => labels.of === `seen ${i}`),
  )
  if (names.length === 0) return undefined
  return `${listed(names, mostListed)} ${names.length === 1 ? 'has' : 'have'} no sample within the ${range} of the window: the value is from before the test; scrape or record more often, or lengthen the load`
}
