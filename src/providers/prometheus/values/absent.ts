import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import type { Subject } from '../../../promql/indicator.ts'
import { locateSelectors } from '../../../promql/locate-selectors.ts'
import { formatPromDuration, windowMs } from '../../../promql/placeholders.ts'
import { matchersOf, metricOf, selectorOf } from '../../../promql/selector.ts'
import { describeAge } from '../api/freshness.ts'
import type { Reading } from '../api/reader.ts'
import { coverSelector, describeGap } from '../check/coverage.ts'
import { formatTarget, isExplained } from '../check/ended.ts'
import { alternativesIn, doesWithout, mustBeThere, standsInZero } from '../check/missing-series.ts'
import { findUnknown, type Named } from '../check/unknown-names.ts'
import { readUps, type TargetLabels } from '../check/ups.ts'
import { findTarget } from '../use/subject.ts'
import { healthOf } from '../use/target-health.ts'

/** Functions without a result for a single sample. */
const ofTwo = new Set([
  'rate',
  'irate',
  'increase',
  'delta',
  'idelta',
  'deriv',
  'predict_linear',
  'changes',
  'resets',
])

/**
 * The target's series where a selector does not name them; `beside`: another selector whose target
 * can be used instead. `past`: no target of now, of a query long before the run.
 */
export type Meant = { of?: Subject | undefined; beside?: string } | 'past'

/**
 * How many selectors a query needs series for, those with one sample too few, and those without
 * series in the window.
 */
type Needed = { count: number; single: string[]; missing: string[] }

/**
 * Why a query without series is no proof of zero, in `wrong`: it names what the server does not
 * know, a series has a single sample, which has no rate, or its target was not scraped throughout
 * the window. Nothing where a missing series would exist if it had counted anything.
 */
export async function explainAbsence(
  query: string,
  meant: Meant,
  reading: Reading,
  context: Context,
): Promise<Named> {
  const needed = await countNeeded(query, reading, context)
  const named = await findUnknown(needed.missing, alternativesIn(query), reading, context)
  if (named.wrong !== undefined || meant === 'past') return named
  const wrong = await explainNeeded(needed, meant, reading, context)
  return { ...named, ...defined({ wrong }) }
}

/** The same for a query that has a value, as by `or vector(0)`, even without series. */
export async function explainStandIn(
  query: string,
  meant: Meant,
  reading: Reading,
  context: Context,
): Promise<Named> {
  const located = locateSelectors(query)
  if (!doesWithout(query, located)) return { notes: [] }
  const { count, single, missing } = await countNeeded(query, reading, context)
  const isWithoutRate = count > 0 && single.length + missing.length === count
  if (isWithoutRate) return explainAbsence(query, meant, reading, context)
  return standsInZero(query, located)
    ? findUnknown(missing, alternativesIn(query), reading, context)
    : { notes: [] }
}

async function explainNeeded(
  { single, missing }: Needed,
  meant: Exclude<Meant, 'past'>,
  reading: Reading,
  context: Context,
): Promise<string | undefined> {
  if (single[0] !== undefined) return describeSingle(single[0], reading)
  for (const selector of missing) {
    const why = await explainUnscraped(selector, meant, reading, context)
    if (why !== undefined) return why
  }
  return undefined
}

async function countNeeded(
  query: string,
  { api, window }: Reading,
  context: Context,
): Promise<Needed> {
  const range = formatPromDuration(windowMs(window))
  const needed: Needed = { count: 0, single: [], missing: [] }
  for (const located of new Map(locateSelectors(query).map(one => [one.text, one])).values()) {
    if (!mustBeThere(located)) continue
    needed.count += 1
    const result = await api.query(
      `max(count_over_time(${located.text}[${range}]))`,
      context,
      window.end,
    )
    const most = result.kind === 'vector' ? (result.samples[0]?.value ?? 0) : 0
    const needsTwo = located.within.some(name => ofTwo.has(name.toLowerCase()))
    if (most === 0) needed.missing.push(located.text)
    else if (most === 1 && needsTwo) needed.single.push(located.text)
  }
  return needed
}

const describeSingle = (selector: string, { window }: Reading): string =>
  `${selector} has only one sample in the ${formatPromDuration(windowMs(window))} of the window, and rate and increase need two`

/**
 * Why a selector without series may belong to a target that was not scraped. Its target is given by
 * `job` and `instance`, else it is the run's; where it is not known, or has no `up`, as with pushed
 * metrics, other series have to exist.
 */
export async function explainUnscraped(
  selector: string,
  { of, beside }: Exclude<Meant, 'past'>,
  reading: Reading,
  context: Context,
): Promise<string | undefined> {
  const named = matchersOf(selector).filter(({ name }) => name === 'job' || name === 'instance')
  const target =
    named.length > 0
      ? `{${named.map(({ text }) => text).join(',')}}`
      : await findTarget(of ?? { hosts: [], service: '' }, reading, context)
  const ups =
    target === undefined ? undefined : await readUps(`up${target}`, undefined, reading, context)
  if (ups?.kind === 'failed') return ups.detail
  if (target !== undefined && ups && ups.series.length > 0)
    return explainHealth(target, ups.series, reading)
  const metric = metricOf(selector)
  const others = [
    ...(metric === undefined
      ? []
      : [selectorOf(metric, target === undefined ? [] : [target.slice(1, -1)])]),
    ...(target === undefined ? [] : [target]),
    ...(beside === undefined || named.length > 0 ? [] : [beside]),
  ]
  for (const other of others) {
    const coverage = await coverSelector(other, reading, context)
    if (coverage.kind === 'covered') return coverage.gap
    if (coverage.kind !== 'none') return coverage.detail
  }
  return target === undefined
    ? `there is no series of ${selector}, and whether the target was scraped is not known: name its job in the query, or give prometheus.target`
    : `there is no series of ${selector}, and none of ${target} either: its target was not scraped in the window`
}

type UpSeries = { labels: Record<string, string>; values: [number, number][] }

/**
 * Among the possible targets of a selector, those that were scraped at all should have been scraped
 * throughout the window.
 */
function explainHealth(
  target: string,
  ups: readonly UpSeries[],
  { window }: Reading,
): string | undefined {
  const scraped = ups
    .map(({ labels, values }) => ({ labels: asTarget(labels), health: healthOf(values, window) }))
    .filter(({ health: { lastScrape } }) => lastScrape !== undefined && lastScrape >= window.start)
  if (scraped.length === 0) return `no target of up${target} was scraped in the window`
  const othersGoOn = scraped.some(({ health }) => health.goesOn)
  for (const { labels, health } of scraped) {
    if (!isExplained(health, othersGoOn))
      return `${describeAge(`up${target}`, health.lastScrape!, window.end)}, and ${formatTarget(labels)} could not be scraped since`
    if (health.gap) return describeGap({ labels, gap: health.gap }, window)
  }
  return undefined
}

const asTarget = ({ job = '', instance = '' }: Record<string, string>): TargetLabels => ({
  job,
  instance,
})
