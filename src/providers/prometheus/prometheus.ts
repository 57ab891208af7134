import type { Context } from '../../model/context.ts'
import type { Indicator, PrometheusPlan } from '../../model/plan.ts'
import { Problem } from '../../model/problem.ts'
import type { Provider } from '../provider.ts'
import { measureAlerts, seriesOfAlerts } from './alerts.ts'
import { type Api, prometheusApi } from './api.ts'
import { measureCounts, seriesOfCounts } from './counts.ts'
import { measureHistogram, seriesOfHistogram } from './histogram.ts'
import type { Reader } from './reader.ts'
import { readScrapeInterval } from './scrape-interval.ts'
import { measureValue, seriesOfValue } from './value.ts'

/** The one place to add a kind of indicator. */
const readers: { [K in Indicator['kind']]: Reader<Extract<Indicator, { kind: K }>> } = {
  value: { measure: measureValue, series: seriesOfValue },
  counts: { measure: measureCounts, series: seriesOfCounts },
  histogram: { measure: measureHistogram, series: seriesOfHistogram },
  alerts: { measure: measureAlerts, series: seriesOfAlerts },
}

/** Anything that speaks the HTTP API of Prometheus. Values are read at the window's very end, never "now". */
export function prometheus(plan: PrometheusPlan): Provider {
  const api = prometheusApi(plan)
  const intervals = new Map<string, Promise<number | undefined>>()
  // Several objectives often read the same series.
  const intervalOf = (selector: string, context: Context): Promise<number | undefined> => {
    const known = intervals.get(selector) ?? readScrapeInterval(selector, api, context)
    intervals.set(selector, known)
    return known
  }
  const readerOf = <K extends Indicator['kind']>(indicator: { kind: K }): Reader<Extract<Indicator, { kind: K }>> =>
    readers[indicator.kind]
  return {
    id: 'prometheus',
    check: (_, context) => check(plan.url, api, context),
    measure: (indicator, window, context) =>
      readerOf(indicator).measure(indicator, { api, window, intervalOf }, context),
    series: (indicator, window, context) => readerOf(indicator).series(indicator, { api, window, intervalOf }, context),
  }
}

async function check(url: string, api: Api, context: Context): Promise<void> {
  const answer = await api.query('1', context)
  if (answer.kind !== 'failed') return
  const { hint } = answer
  throw new Problem('provider', `Prometheus at ${url} cannot be asked: ${answer.detail}`, { ...(hint && { hint }) })
}
