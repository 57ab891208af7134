import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import type { Measured, Measurement } from '../../../model/evidence/measurement.ts'
import type { ConventionalIndicator } from '../../../promql/indicator.ts'
import { fillPlaceholders } from '../../../promql/placeholders.ts'
import type { Failed } from '../api/query-result.ts'
import type { Reading } from '../api/reader.ts'
import { waitUntilScraped } from '../api/settle.ts'
import { withFailure, withUnsettled } from '../api/with-failure.ts'
import { seriesOfQuery } from '../values/chart.ts'
import { readReduced } from '../values/reduced.ts'
import { type Recipe, recipes } from './recipes.ts'
import { findWhose, identity } from './subject.ts'

/** Which of the usual names a target has is found out when it is measured. */
export const queriesOfConventional = (): string[] => []

/**
 * A resource or traffic of the target under a usual metric name: its peak and average over the
 * window.
 */
export async function measureConventional(
  indicator: ConventionalIndicator,
  reading: Reading,
  context: Context,
): Promise<Measurement> {
  const found = await findCourse(indicator, reading, context)
  if (found.kind !== 'course') return asMeasurement(indicator, found)
  const { course, average, processes, isCount } = found
  const { api, window } = reading
  const resolved = fillPlaceholders(average, window)
  const settled = await waitUntilScraped(resolved, reading, context)
  if (settled.kind !== 'settled') return withUnsettled(resolved, settled)
  // The start time of a process is known for the whole gap as soon as it is scraped again.
  if (settled.gap !== undefined && !isCount)
    return { kind: 'no-data', detail: settled.gap, query: resolved, warnings: settled.warnings }
  const result = await api.query(resolved, context, window.end)
  if (result.kind === 'failed') return withFailure(resolved, result)
  const value = result.kind === 'vector' ? result.samples[0]?.value : undefined
  const measured: Measured = {
    query: resolved,
    warnings: [...settled.warnings, ...result.warnings],
  }
  if (value === undefined || !Number.isFinite(value))
    return {
      ...measured,
      kind: 'no-data',
      detail: 'the query returned no number: it may have one sample in the window',
    }
  if (isCount) return { ...measured, kind: 'use', most: value, processes }
  // In a window as short as the range of a rate, the average is the peak.
  const read = await readReduced(course, { kind: 'max' }, reading, context)
  const most = read.kind === 'value' ? { query: read.query, most: read.value } : { most: value }
  return { ...measured, ...most, kind: 'use', average: value, processes }
}

/** The same over time. */
export async function seriesOfConventional(
  indicator: ConventionalIndicator,
  reading: Reading,
  context: Context,
): Promise<Measurement> {
  const found = await findCourse(indicator, reading, context)
  if (found.kind !== 'course') return asMeasurement(indicator, found)
  return await seriesOfQuery(
    found.course,
    await reading.intervalOf(found.selector, context),
    reading,
    context,
  )
}

/** `selector`: of the series that are read, one of several metrics. */
type ConventionalCourse = {
  kind: 'course'
  selector: string
  course: string
  average: string
  processes: number
  isCount: boolean
}

async function findCourse(
  { what, of = { hosts: [], service: '' } }: ConventionalIndicator,
  reading: Reading,
  context: Context,
): Promise<ConventionalCourse | Failed | { kind: 'absent'; detail: string; hint?: string }> {
  // Each possible metric of a target is queried apart; the selection of series is the same for all.
  const key = `whose ${JSON.stringify([of, reading.window])}`
  const whose = await reading.once(key, () => findWhose(of, reading, context))
  if (whose.kind === 'failed') return whose
  if (whose.kind === 'unknown') return { kind: 'absent', detail: whose.detail, hint: whose.hint }
  const select = (metric: string, ...matchers: string[]) =>
    `${metric}{${[...whose.matchers, ...matchers].filter(Boolean).join(',')}}`
  const metrics = [...new Set(recipes[what].map(({ metric }) => metric))]
  const labels = [...new Set([...identity, ...recipes[what].flatMap(({ label }) => label ?? [])])]
  const named = `__name__=~"${metrics.join('|')}"`
  const query = `count by (__name__, ${labels.join(', ')}) (${select('', named)})`
  const result = await reading.api.query(query, context, reading.window.end)
  if (result.kind === 'failed') return result
  const members = result.kind === 'vector' ? result.samples.map(({ labels }) => labels) : []
  for (const recipe of recipes[what]) {
    const own = members.filter(
      labels => labels.__name__ === recipe.metric && hasLabel(labels, recipe),
    )
    if (own.length === 0) continue
    const processes = new Set(
      own.map(labels => JSON.stringify(identity.map(label => labels[label]))),
    ).size
    const course = recipe.course(select)
    const { average = () => course, isCount = false } = recipe
    return {
      kind: 'course',
      selector: select(recipe.metric),
      course,
      average: average(select),
      processes,
      isCount,
    }
  }
  return { kind: 'absent', detail: `${select('')} has none of ${metrics.join(', ')}` }
}

const hasLabel = (labels: Record<string, string>, { label }: Recipe): boolean =>
  label === undefined || (labels[label] ?? '') !== ''

/** Without a metric, there is no query to show. */
function asMeasurement(
  { what }: ConventionalIndicator,
  found: Failed | { kind: 'absent'; detail: string; hint?: string },
): Measurement {
  const query = `${what} of the target`
  if (found.kind === 'failed') return withFailure(query, found)
  const { detail, hint } = found
  return { kind: 'no-data', detail, ...defined({ hint }), query, warnings: [] }
}
