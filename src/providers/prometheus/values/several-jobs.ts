import { listed } from '../../../model/basics/listed.ts'
import { matches } from '../../../promql/selector-options.ts'
import type { RawSeries } from '../api/query-result.ts'

const mostListed = 3

/**
 * Warns where what is counted belongs to several jobs, and the selector names none of them: the
 * load may have reached only one.
 */
export function describeSeveralJobs(selector: string, series: readonly RawSeries[]): string[] {
  if (matches(selector, 'job')) return []
  const jobs = [...new Set(series.filter(hasGrown).map(({ labels }) => labels.job ?? ''))].sort()
  return jobs.length < 2
    ? []
    : [
        `${selector} adds up ${jobs.length} jobs (${listed(jobs, mostListed)}): if the load reaches only one of them, name it, such as by {job="${jobs[0]}"}`,
      ]
}

/** Native histograms have no values. */
const hasGrown = ({ values }: RawSeries): boolean => values[0]?.[1] !== values.at(-1)?.[1]
