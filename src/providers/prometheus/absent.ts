import type { Context } from '../../model/context.ts'
import { formatPromDuration, windowMs } from './placeholders.ts'
import type { Reading } from './reader.ts'
import { matchersOf, metricOf } from './selectors.ts'

/**
 * Whether what is selected was scraped in the window, so that a series that is not there would be if it counted anything: its
 * metric has other series, or its job and instance answered a scrape. A failure to tell is a no.
 */
export async function wasScraped(
  selectors: readonly string[],
  { api, window }: Reading,
  context: Context,
): Promise<boolean> {
  const range = formatPromDuration(windowMs(window))
  for (const selector of selectors) {
    const targets = matchersOf(selector).filter(({ name }) => name === 'job' || name === 'instance')
    const matchers = targets.length > 0 ? `{${targets.map(({ text }) => text).join(',')}}` : ''
    const metric = metricOf(selector)
    const signs = [
      ...(metric === undefined ? [] : [`count(count_over_time(${metric}${matchers}[${range}]))`]),
      `max(max_over_time(up${matchers}[${range}]))`,
    ]
    for (const sign of signs) {
      const answer = await api.query(sign, context, window.end)
      if (answer.kind === 'vector' && (answer.samples[0]?.value ?? 0) >= 1) return true
    }
  }
  return false
}
