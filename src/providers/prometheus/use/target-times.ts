import type { Context } from '../../../model/context.ts'
import { formatMatcher } from '../../../promql/locate-selectors.ts'
import type { Api } from '../api/api.ts'
import type { Failed, RawSeries } from '../api/query-result.ts'
import { readRaw } from '../api/raw-samples.ts'
import { formatTarget } from '../check/ended.ts'
import { resetTimes } from '../values/counters.ts'

/**
 * What is known of the target of a series, ascending. `scrapes`: when it was scraped, or had just
 * begun, so that a series that was not there then had counted nothing. `restarts`: scrapes that
 * found another process than the ones before.
 */
export type TargetTimes = { scrapes: number[]; restarts: number[] }

export type TimesOf = (series: RawSeries) => TargetTimes

const nothingKnown: TargetTimes = { scrapes: [], restarts: [] }

/**
 * Queries the targets of only those series that began after `start`, or went down: by their other
 * series, by `up`, and by `process_start_time_seconds`, which most client libraries export.
 */
export async function readTargetTimes(
  series: readonly RawSeries[],
  start: number,
  read: { from: number; to: number; api: Api },
  context: Context,
): Promise<{ kind: 'times'; of: TimesOf } | Failed> {
  const suspects = series.filter(
    one => isBornAfter(one, start) || resetTimes(one.values).length > 0,
  )
  if (suspects.length === 0) return { kind: 'times', of: () => nothingKnown }
  const matchers = matchersFor(suspects)
  const ask = (metric: string) =>
    matchers === undefined
      ? ({ kind: 'raw', series: [], warnings: [] } as const)
      : readRaw(metric + matchers, read, read.api, context)
  const up = await ask('up')
  if (up.kind === 'failed') return up
  const processes = await ask('process_start_time_seconds')
  if (processes.kind === 'failed') return processes
  const mixed = processes.series.find(goesBack)
  if (mixed) return describeMixed(mixed)
  const scrapes = collect([
    ...series.map(one => ({ of: one, times: sampleTimes(one) })),
    ...up.series.map(one => ({
      of: one,
      times: one.values.filter(([, value]) => value === 1).map(([time]) => time),
    })),
    ...processes.series.map(one => ({ of: one, times: begun(one, start) })),
  ])
  const restarts = collect(processes.series.map(one => ({ of: one, times: changes(one) })))
  const of: TimesOf = one => ({
    scrapes: scrapes.get(targetOf(one)) ?? [],
    restarts: restarts.get(targetOf(one)) ?? [],
  })
  return { kind: 'times', of }
}

const isBornAfter = (series: RawSeries, start: number): boolean =>
  (sampleTimes(series)[0] ?? Number.NEGATIVE_INFINITY) > start

const sampleTimes = ({ values, histograms = [] }: RawSeries): number[] =>
  [...values, ...histograms].map(([time]) => time)

/** When a process began, if that was since `start`. */
const begun = ({ values }: RawSeries, start: number): number[] =>
  values.map(([, begin]) => begin).filter(begin => begin >= start)

/** Some exporters work it out anew at each scrape, and round it. */
const jitterSeconds = 1
const isOther = (begin: number, other: number): boolean => Math.abs(begin - other) > jitterSeconds

/** Scrapes that found another process than the one before. */
const changes = ({ values }: RawSeries): number[] =>
  values.flatMap(([time, begin], i) => (i > 0 && isOther(begin, values[i - 1]![1]) ? [time] : []))

/** Whether a scrape found a process that an earlier one had found, and that had been replaced. */
const goesBack = ({ values }: RawSeries): boolean =>
  values.some(([, begin], i) => {
    const before = values.slice(0, i).map(([, other]) => other)
    const isReplaced = i > 0 && isOther(begin, before.at(-1)!)
    return isReplaced && before.some(other => !isOther(begin, other))
  })

const describeMixed = ({ labels }: RawSeries): Failed => ({
  kind: 'failed',
  detail: `several processes respond to the scrapes of ${formatTarget({ job: labels.job ?? '', instance: labels.instance ?? '' })} in turn, as process_start_time_seconds shows: their counters cannot be told apart`,
  hint: 'scrape each replica or worker at an address of its own, or run one of them',
})

/** The labels of everything in a scrape. */
const targetOf = ({ labels }: RawSeries): string =>
  JSON.stringify([labels.job ?? '', labels.instance ?? ''])

/** All times of each target, ascending. */
function collect(several: readonly { of: RawSeries; times: number[] }[]): Map<string, number[]> {
  const found = new Map<string, Set<number>>()
  for (const { of, times } of several) {
    const target = targetOf(of)
    const own = found.get(target) ?? new Set()
    found.set(target, own)
    for (const time of times) own.add(time)
  }
  return new Map([...found].map(([target, times]) => [target, [...times].sort((a, b) => a - b)]))
}

/** Matchers for the targets of some series; undefined where the targets are not known. */
function matchersFor(series: readonly RawSeries[]): string | undefined {
  const matchers = ['job', 'instance'].flatMap(name => {
    const values = [
      ...new Set(series.map(({ labels }) => labels[name]).filter(value => value !== undefined)),
    ]
    return values.length > 0 ? [formatMatcher(name, values)] : []
  })
  return matchers.length > 0 ? `{${matchers.join(',')}}` : undefined
}
