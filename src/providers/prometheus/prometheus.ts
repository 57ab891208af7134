import type { Context } from '../../model/context.ts'
import type { Series } from '../../model/evidence/measurement.ts'
import type { Indicator } from '../../promql/indicator.ts'
import type { Access, MeasuredWindow } from '../provider.ts'
import { measureAlerts, queriesOfAlerts, seriesOfAlerts } from './alerts/alerts.ts'
import { prometheusApi } from './api/api.ts'
import type { PromSource, Reader } from './api/reader.ts'
import { readScrapeInterval } from './api/scrape-interval.ts'
import { checkCounters, checkServer } from './check/check.ts'
import { measureHistogram, queriesOfHistogram, seriesOfHistogram } from './histograms/histogram.ts'
import {
  measureConventional,
  queriesOfConventional,
  seriesOfConventional,
} from './use/conventional.ts'
import { measureCounts, queriesOfCounts, seriesOfCounts } from './values/counts.ts'
import { measureValue, queriesOfValue, seriesOfValue } from './values/value.ts'

/** The one place to add a kind of indicator. */
const readers: { [K in Indicator['kind']]: Reader<Extract<Indicator, { kind: K }>> } = {
  value: { queries: queriesOfValue, measure: measureValue, series: seriesOfValue },
  counts: { queries: queriesOfCounts, measure: measureCounts, series: seriesOfCounts },
  histogram: { queries: queriesOfHistogram, measure: measureHistogram, series: seriesOfHistogram },
  conventional: {
    queries: queriesOfConventional,
    measure: measureConventional,
    series: seriesOfConventional,
  },
  alerts: { queries: queriesOfAlerts, measure: measureAlerts, series: seriesOfAlerts },
}

/**
 * Any server with the HTTP API of Prometheus. Values are read at the very end of the window, never
 * "now".
 */
export function prometheus(access: Access, called?: string): PromSource {
  const api = prometheusApi(access, called)
  let skewMs = 0
  const known = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const pending = known.get(key) ?? ask()
    known.set(key, pending)
    return pending as Promise<T>
  }
  // Several objectives often read the same series.
  const intervalOf = (selector: string, context: Context): Promise<number | undefined> =>
    once(`interval of ${selector}`, () => readScrapeInterval(selector, api, context))
  const readerOf = <K extends Indicator['kind']>(indicator: {
    kind: K
  }): Reader<Extract<Indicator, { kind: K }>> => readers[indicator.kind]
  // Samples have the server's time.
  const byItsClock = (window: MeasuredWindow): MeasuredWindow => shifted(window, skewMs / 1000)
  return {
    check: async (indicators, context) => {
      const queries = indicators.flatMap(indicator => readerOf(indicator).queries(indicator))
      const checked = await checkServer(queries, { url: access.url, api }, context)
      skewMs = checked.skewMs
      await checkCounters(indicators, api, context)
      return checked.notes
    },
    measure: (indicator, window, context) => {
      api.startMeasuring(context)
      return readerOf(indicator).measure(
        indicator,
        { api, window: byItsClock(window), intervalOf, once },
        context,
      )
    },
    series: async (indicator, window, context) => {
      api.startMeasuring(context)
      const reading = { api, window: byItsClock(window), intervalOf, once }
      const found = await readerOf(indicator).series(indicator, reading, context)
      return found.kind === 'series'
        ? { ...found, series: found.series.map(one => byOurClock(one, skewMs)) }
        : found
    },
  }
}

const shifted = ({ start, end }: MeasuredWindow, seconds: number): MeasuredWindow => ({
  start: start + seconds,
  end: end + seconds,
})

const byOurClock = ({ labels, values }: Series, skewMs: number): Series => ({
  labels,
  values: values.map(([time, value]) => [time - skewMs / 1000, value]),
})
