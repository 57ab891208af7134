import { nearest } from '../../../model/basics/nearest.ts'
import type { Context } from '../../../model/context.ts'
import { formatPromDuration, windowMs } from '../../../promql/placeholders.ts'
import { matchersOf, metricOf, selectorOf } from '../../../promql/selector.ts'
import type { Reading } from '../api/reader.ts'
import { readTypes } from '../values/no-counter.ts'
import { similarMetric } from './check.ts'
import { demands, hasPlausibleValue } from './demanded-values.ts'
import { describeValues, readLabelValues } from './other-labels.ts'

/**
 * What selectors without series name that the server does not know. `wrong`: why their absence is
 * no zero, whatever the objective says of absent series; `notes`: what is odd about them.
 */
export type Named = { wrong?: string; notes: string[] }

/** By these a series belongs to a target, which is there whatever it counts. */
const ofTargets = new Set(['job', 'instance'])
const longestMs = 3_600_000
/** Of a shorter name two letters are too many: shed_total is no misspelt shared_total. */
const shortName = 16

/**
 * A series that is absent is usually an event that never happened. But a name that is most likely
 * misspelt, a label that the metric does not have, and a target that it is not of never had one.
 * `alternatives`: metrics of the query of which one may well be there without the others.
 */
export async function findUnknown(
  selectors: readonly string[],
  alternatives: readonly string[],
  reading: Pick<Reading, 'api' | 'window' | 'once'>,
  context: Context,
): Promise<Named> {
  const notes: string[] = []
  for (const selector of selectors) {
    const found = await findUnknownIn(selector, alternatives, reading, context)
    if (found.wrong !== undefined) return found
    notes.push(...found.notes)
  }
  return { notes }
}

async function findUnknownIn(
  selector: string,
  alternatives: readonly string[],
  { api, window, once }: Pick<Reading, 'api' | 'window' | 'once'>,
  context: Context,
): Promise<Named> {
  const metric = metricOf(selector)
  if (metric === undefined) return { notes: [] }
  const name = await findUnknownName(metric, alternatives, { api, once }, context)
  if (name) return name
  const wrong = await findUnknownLabel(selector, metric, { api, once }, context)
  if (wrong !== undefined) return { wrong, notes: [] }
  const range = formatPromDuration(Math.min(windowMs(window), longestMs))
  const notes: string[] = []
  for (const matcher of matchersOf(selector).filter(demands)) {
    const values = await readLabelValues(
      { metric, label: matcher.name },
      { api, range, time: window.end },
      context,
    )
    const isOfTarget = ofTargets.has(matcher.name)
    if (values.length === 0 || (!isOfTarget && hasPlausibleValue(matcher, values))) continue
    if (isOfTarget && (await hasSeries(selectorOf(metric, [matcher.text])))) continue
    const note = `no series of ${metric} matches {${matcher.text}}: its ${matcher.name} ${describeValues(values)}`
    if (isOfTarget) return { wrong: note, notes: [] }
    notes.push(note)
  }
  return { notes }

  async function hasSeries(one: string): Promise<boolean> {
    const result = await api.query(`count(last_over_time(${one}[${range}]))`, context, window.end)
    return result.kind !== 'vector' || result.samples.length > 0
  }
}

/**
 * Where another metric differs by a letter, or a long one by two, the name is most likely
 * misspelt, unless the query reads either, or a target declares it without a sample. Names that
 * differ in digits, such as 4xx and 5xx, are of different counters.
 */
async function findUnknownName(
  metric: string,
  alternatives: readonly string[],
  { api, once }: Pick<Reading, 'api' | 'once'>,
  context: Context,
): Promise<Named | undefined> {
  const names = await once('names of metrics', () => api.metricNames(context))
  const isKnown = [metric, metric.replace(/_bucket$/, '')].some(name => names?.includes(name))
  if (!names || isKnown || (await readTypes(metric, api, context)).length > 0) return undefined
  const lettersOf = (name: string) => name.replaceAll(/\d/g, '')
  const near = similarMetric(
    metric,
    names.filter(name => lettersOf(name) !== lettersOf(metric)),
    metric.length < shortName ? 1 : 2,
  )
  const unknown = `no metric ${metric} is known`
  return near === undefined || alternatives.includes(near)
    ? { notes: [`${unknown} to the server: its absence counts as zero`] }
    : { wrong: `${unknown} (did you mean ${near}?)`, notes: [] }
}

/** A label that some matcher demands, and no series of the metric has. */
async function findUnknownLabel(
  selector: string,
  metric: string,
  { api, once }: Pick<Reading, 'api' | 'once'>,
  context: Context,
): Promise<string | undefined> {
  const demanding = matchersOf(selector).filter(demands)
  if (demanding.length === 0) return undefined
  const names = await once(`labels of ${metric}`, () => api.labelNames(metric, context))
  const unknown = names && demanding.find(({ name }) => !names.includes(name))
  return unknown && describeUnknownLabel(metric, unknown.name, `, which ${selector} selects`, names)
}

/** `no series of a_total has a label \`status\`, which … selects (did you mean \`state\`?)`. */
export function describeUnknownLabel(
  metric: string,
  label: string,
  use: string,
  names: readonly string[] = [],
): string {
  const near = nearest(label, names)
  const guess = near === undefined ? '' : ` (did you mean ${near}?)`
  return `no series of ${metric} has a label \`${label}\`${use}${guess}`
}
