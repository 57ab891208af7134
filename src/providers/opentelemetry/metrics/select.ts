import { RE2JS } from 're2js'
import { type Matcher, readSelector } from '../../../promql/selector.ts'
import type { MetricSeries } from './metric-store.ts'

/** The series that match a selector, by their own attributes or those of the service. */
export function select(selector: string, series: readonly MetricSeries[]): MetricSeries[] {
  const { metric, matchers } = readSelector(selector)
  const tests = matchers.map(testOf)
  return series.filter(
    ({ metric: name, labels, resource }) =>
      name === metric && tests.every(test => test({ ...resource, ...labels })),
  )
}

/** Whether a series without the label matches. */
export const matchesEmpty = (matcher: Matcher): boolean => testOf(matcher)({})

/** A missing label is empty, as in Prometheus. */
function testOf({ name, operator, value }: Matcher): (labels: Record<string, string>) => boolean {
  const wanted = value.slice(1, -1).replace(/\\(.)/g, '$1')
  const isWanted = operator.includes('~')
    ? patternOf(wanted)
    : (said: string): boolean => said === wanted
  const expected = !operator.startsWith('!')
  return labels => isWanted(labels[name] ?? '') === expected
}

function patternOf(pattern: string): (text: string) => boolean {
  const compiled = RE2JS.compile(pattern, RE2JS.DOTALL)
  return text => compiled.matches(text)
}

/** Why a selector is invalid; undefined for a valid one. */
export function refuseSelector(selector: string): string | undefined {
  try {
    select(selector, [])
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
