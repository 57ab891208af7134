import { defined } from '../../../model/basics/defined.ts'
import { listed } from '../../../model/basics/listed.ts'
import type { Context } from '../../../model/context.ts'
import { type Located, locateSelectors } from '../../../promql/locate-selectors.ts'
import { formatPromDuration, windowMs } from '../../../promql/placeholders.ts'
import { withoutStrings } from '../../../promql/query-text.ts'
import { matchersOf, metricOf, selectorOf } from '../../../promql/selector.ts'
import type { Failed } from '../api/query-result.ts'
import type { Reading } from '../api/reader.ts'
import { explainLabels } from './other-labels.ts'

/** Functions of what is not there. */
const absence = new Set(['absent', 'absent_over_time'])

/** Why nothing can be said of an expression that was never true. */
export type Missing =
  | { state: 'no-data'; detail: string }
  | { state: 'failed'; detail: string; hint?: string }

/**
 * Why an expression that was never true says nothing: none of the series that it reads was there,
 * or a metric was not whose name may be wrong. An error that never happened has no series either,
 * and is fine: its metric has others. So is what is asked whether it is absent, and a metric that
 * the expression does without (`or`, `unless`). Whether something is there has to be known: a
 * server that cannot tell is a failure.
 */
export async function explainMissing(
  query: string,
  { api, window }: Reading,
  context: Context,
): Promise<Missing | undefined> {
  const located = locateSelectors(query)
  const selectors = new Set(located.filter(mustBeThere).map(({ text }) => text))
  if (selectors.size === 0) return undefined
  const range = formatPromDuration(windowMs(window))
  const missing: string[] = []
  for (const selector of selectors) {
    const found = await isThere(selector)
    if (found.kind === 'failed') return asFailed(found)
    if (found.kind === 'missing') missing.push(selector)
  }
  if (missing.length === selectors.size) {
    const detail = `there is no series of ${listed(missing, mostListed)} in the window`
    const labels = await explainLabels(missing[0]!, { api, range, time: window.end }, context)
    return { state: 'no-data', detail: labels === undefined ? detail : `${detail}: ${labels}` }
  }
  if (doesWithout(query, located)) return undefined
  for (const selector of missing) {
    const metric = metricOf(selector)
    if (metric === undefined) continue
    const isWhole = matchersOf(selector).length === 0
    const found = isWhole ? { kind: 'missing' as const } : await isThere(selectorOf(metric))
    if (found.kind === 'failed') return asFailed(found)
    if (found.kind === 'there') continue
    const detail = `there is no series of ${metric} in the window; if it may not be there yet, the rule has to say so, as with \`or vector(0)\``
    return { state: 'no-data', detail }
  }
  return undefined

  async function isThere(selector: string): Promise<{ kind: 'there' | 'missing' } | Failed> {
    const result = await api.query(
      `count(last_over_time(${selector}[${range}]) or ${selector})`,
      context,
      window.end,
    )
    if (result.kind === 'failed') return result
    const count = result.kind === 'vector' ? (result.samples[0]?.value ?? 0) : 0
    return { kind: count > 0 ? 'there' : 'missing' }
  }
}

/** What a source could not tell, as the state of a rule. */
export const asFailed = ({
  detail,
  hint,
}: Omit<Failed, 'kind'>): Missing & { state: 'failed' } => ({
  state: 'failed',
  detail,
  ...defined({ hint }),
})

/**
 * Whether it has another side for what is not there. What stands in selectors and texts is no
 * operator.
 */
export function doesWithout(query: string, located: readonly Located[]): boolean {
  const rest = located.reduceRight(
    (text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`,
    query,
  )
  return /\b(?:or|unless)\b/i.test(withoutStrings(rest))
}

/** Not so where it is asked only whether it is absent. */
export const mustBeThere = ({ within }: Located): boolean =>
  !within.some(name => absence.has(name.toLowerCase()))

const mostListed = 3
