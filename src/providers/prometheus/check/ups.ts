import type { Context } from '../../../model/context.ts'
import { formatMatcher } from '../../../promql/locate-selectors.ts'
import { waitForSeries } from '../api/freshness.ts'
import type { Failed, RawSeries } from '../api/query-result.ts'
import { readRaw } from '../api/raw-samples.ts'
import type { Reading } from '../api/reader.ts'
import { rangeAround } from '../api/sample-range.ts'

/** A target by the labels of its series; either may be empty. */
export type TargetLabels = { job: string; instance: string }

/** How old a sample may be that a plain selector still finds. */
export const lookbackSeconds = 300
/** The most instances that are queried by name. */
const mostNamed = 100
/** `of`: those of a target, or of a whole job. */
export type Ups = { kind: 'ups'; series: RawSeries[]; of: (labels: TargetLabels) => RawSeries[] }
const upsOf = (series: RawSeries[]): Ups => ({
  kind: 'ups',
  series,
  of: ({ job, instance }) =>
    job === '' && instance === ''
      ? []
      : series.filter(
          ({ labels }) =>
            (job === '' || labels.job === job) && (instance === '' || labels.instance === instance),
        ),
})
export const noUps = upsOf([])

/**
 * The samples of `up` for some targets, from well before the window to after it. `waits`: until
 * they reach that far.
 */
export async function readUps(
  selector: string,
  intervalMs: number | undefined,
  reading: Reading,
  context: Context,
  waits = true,
): Promise<Ups | Failed> {
  const { api, window } = reading
  if (waits) {
    const waited = await waitForSeries(selector, reading, context)
    if (waited.kind === 'failed') return waited
  }
  const raw = await readRaw(selector, rangeAround(window, intervalMs), api, context)
  return raw.kind === 'failed' ? raw : upsOf(raw.series)
}

/**
 * For all instances of the jobs where it matters whether others go on; else for those instances.
 */
export function matchersFor(all: readonly TargetLabels[], isOfJobs: boolean): string | undefined {
  const values = (name: keyof TargetLabels) => [
    ...new Set(all.map(labels => labels[name]).filter(Boolean)),
  ]
  const [jobs, instances] = [values('job'), values('instance')]
  const isOfInstances =
    instances.length > 0 && instances.length <= mostNamed && all.every(({ instance }) => instance)
  const matchers = [
    ...(jobs.length > 0 ? [formatMatcher('job', jobs)] : []),
    ...(isOfInstances && !(isOfJobs && jobs.length > 0)
      ? [formatMatcher('instance', instances)]
      : []),
  ]
  return matchers.length > 0 ? `{${matchers.join(',')}}` : undefined
}
