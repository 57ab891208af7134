import type { PrometheusObjective } from './plan.ts'

/** What an indicator asks, as a reader knows it. Of counts and histograms, what was sent are raw samples of it. */
export function formatIndicator(indicator: PrometheusObjective['indicator']): string {
  switch (indicator.kind) {
    case 'value':
      return indicator.query
    case 'counts':
      return `${indicator.part} / ${indicator.total}`
    case 'histogram': {
      const { quantile, metric, by } = indicator
      return `${formatQuantile(quantile)} of ${metric}${by.length > 0 ? ` by ${by.join(', ')}` : ''}`
    }
    case 'conventional':
      return `${indicator.what} of the target`
  }
}

/** `p(95)`, `p(99.9)`. */
export const formatQuantile = (quantile: number): string =>
  `p(${Number((100 * quantile).toFixed(10))})`
