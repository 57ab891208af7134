import type { Context } from '../../../model/context.ts'
import { formatLabel, matchersOf, metricOf, selectorOf } from '../../../promql/selector.ts'
import type { Api } from '../api/api.ts'

const valuesShown = 3

/**
 * The labels of a metric that differ from those of a selector without series, such as `its job is
 * "target"`. Undefined where the metric does not exist, or no single label is the cause.
 */
export async function explainLabels(
  selector: string,
  { api, range, time }: Span,
  context: Context,
): Promise<string | undefined> {
  const metric = metricOf(selector)
  if (metric === undefined) return undefined
  for (const { name, operator, value } of matchersOf(selector)) {
    if (operator !== '=') continue
    const values = await readLabelValues({ metric, label: name }, { api, range, time }, context)
    if (values.length === 0) return undefined
    if (!values.includes(value.slice(1, -1))) return `its ${name} ${describeValues(values)}`
  }
  return undefined
}

type Span = { api: Pick<Api, 'query'>; range: string; time: number }

/** The values of a label among the series of a metric, empty of a series without it. */
export async function readLabelValues(
  { metric, label }: { metric: string; label: string },
  { api, range, time }: Span,
  context: Context,
): Promise<string[]> {
  const query = `count by (${formatLabel(label)}) (last_over_time(${selectorOf(metric)}[${range}]))`
  const result = await api.query(query, context, time)
  return result.kind === 'vector' ? result.samples.map(({ labels }) => labels[label] ?? '') : []
}

/** `is "200" or "500"`. */
export function describeValues(values: readonly string[]): string {
  const shown = values
    .filter(value => value !== '')
    .slice(0, valuesShown)
    .map(value => JSON.stringify(value))
  if (shown.length === 0) return 'is not set'
  return `is ${shown.join(' or ')}${values.length > valuesShown ? ' or another' : ''}`
}
