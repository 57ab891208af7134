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
import { findUnknown } from './unknown-names.ts'

/** Functions that test for absence. */
const absence = new Set(['absent', 'absent_over_time'])

/** Why an expression that was never true leaves its rule open. */
export type Missing =
  | { state: 'no-data'; detail: string }
  | { state: 'failed'; detail: string; hint?: string }

/**
 * Why an expression that was never true shows nothing: no series that it reads existed, or a metric
 * did not exist, whose name may be wrong. An error that never happened has no series either, which
 * is fine: its metric has others. So are series that are tested for absence, and a metric that the
 * expression does not need (`or`, `unless`). Whether a series exists has to be known: a server that
 * does not say so is a failure.
 */
export async function explainMissing(
  query: string,
  reading: Reading,
  context: Context,
): Promise<Missing | undefined> {
  const { api, window } = reading
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
  const wrong = await findWrong(query, { located, missing }, reading, context)
  if (wrong !== undefined) return { state: 'no-data', detail: wrong }
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

/** What those without series name that the server does not know, where they are needed. */
async function findWrong(
  query: string,
  { located, missing }: { located: readonly Located[]; missing: readonly string[] },
  reading: Reading,
  context: Context,
): Promise<string | undefined> {
  if (doesWithout(query, located) && !standsInZero(query, located)) return undefined
  return (await findUnknown(missing, alternativesIn(query), reading, context)).wrong
}

/** A failed query as the state of a rule. */
export const asFailed = ({
  detail,
  hint,
}: Omit<Failed, 'kind'>): Missing & { state: 'failed' } => ({
  state: 'failed',
  detail,
  ...defined({ hint }),
})

/**
 * Whether it has an alternative to absent series. Operators in selectors and strings do not count.
 */
export const doesWithout = (query: string, located: readonly Located[]): boolean =>
  /\b(?:or|unless)\b/i.test(withoutSelectors(query, located))

/** Metrics of which one is read where another is not there, as by `a_total or b_total`. */
export function alternativesIn(query: string): string[] {
  const located = locateSelectors(query)
  const isEither = (at: number): boolean => {
    const [one, other] = [located[at], located[at + 1]]
    const between = one && other ? withoutStrings(query.slice(one.to, other.from)) : ''
    return /\bor\b/i.test(between) && !/[-+*/%^]|\bvector\b/.test(between)
  }
  return located.flatMap(({ text }, at) =>
    isEither(at) || isEither(at - 1) ? (metricOf(text) ?? []) : [],
  )
}

/** Whether the alternative is a number, as by `or vector(0)` and `or sum(b) * 0`. */
export const standsInZero = (query: string, located: readonly Located[]): boolean =>
  /\bor\b\s*(?:(?:on|ignoring)\s*\([^)]*\)\s*)?(?:\(*\s*(?:vector\b|[\d.])|.*\*\s*0(?![\d.]))/is.test(
    withoutSelectors(query, located),
  )

function withoutSelectors(query: string, located: readonly Located[]): string {
  const rest = located.reduceRight(
    (text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`,
    query,
  )
  return withoutStrings(rest)
}

/** Not where it is only tested for absence. */
export const mustBeThere = ({ within }: Located): boolean =>
  !within.some(name => absence.has(name.toLowerCase()))

const mostListed = 3
