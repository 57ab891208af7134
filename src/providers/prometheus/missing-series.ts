import type { Context } from '../../model/context.ts'
import { formatPromDuration, windowMs } from './placeholders.ts'
import type { Reading } from './reader.ts'
import { type Located, locateSelectors, metricOf } from './selectors.ts'

/** Functions of what is not there. */
const absence = new Set(['absent', 'absent_over_time'])

/**
 * Why an expression that was never true says nothing: none of the series that it reads was there, or a metric was not
 * whose name may be wrong. An error that never happened has no series either, and is fine: its metric has others. So is what
 * is asked whether it is absent, and a metric that the expression does without (`or`, `unless`).
 */
export async function explainMissing(
  query: string,
  { api, window }: Reading,
  context: Context,
): Promise<string | undefined> {
  const selectors = new Set(
    locateSelectors(query)
      .filter(mustBeThere)
      .map(({ text }) => text),
  )
  if (selectors.size === 0) return undefined
  const range = formatPromDuration(windowMs(window))
  const isThere = async (selector: string): Promise<boolean> => {
    const answer = await api.query(`count(last_over_time(${selector}[${range}]) or ${selector})`, context, window.end)
    return answer.kind !== 'vector' || (answer.samples[0]?.value ?? 0) > 0
  }
  const missing: string[] = []
  for (const selector of selectors) if (!(await isThere(selector))) missing.push(selector)
  if (missing.length === selectors.size) {
    return `there is no series of ${listed(missing)} in the window`
  }
  if (/\b(?:or|unless)\b/i.test(query)) return undefined
  for (const selector of missing) {
    const metric = metricOf(selector)
    if (metric === undefined || (metric !== selector && (await isThere(metric)))) continue
    return `there is no series of ${metric} in the window; if it may not be there yet, the rule has to say so, as with \`or vector(0)\``
  }
  return undefined
}

const mustBeThere = ({ within }: Located): boolean => !within.some(name => absence.has(name.toLowerCase()))

const mostListed = 3
const listed = (selectors: readonly string[]): string =>
  selectors.slice(0, mostListed).join(', ') + (selectors.length > mostListed ? ', …' : '')
