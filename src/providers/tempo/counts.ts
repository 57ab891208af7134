import { type Json, objectsIn } from '../../model/basics/json.ts'
import type { Context } from '../../model/context.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { toNanoseconds } from '../nanoseconds.ts'
import { type NumberSource, oneSeries } from '../numbers/numbers.ts'
import { wholeCounts } from '../numbers/whole-counts.ts'
import { timeOfPart } from '../numbers/window-parts.ts'
import { plainText, refusal, type SourceWords, wrongQuery } from '../outcome.ts'
import { sourceApi } from '../source-api.ts'
import type { TraceSettings } from '../spans/options.ts'

const severalHint = 'leave `by (…)` out'

/** How many spans TraceQL selects, by `count_over_time()` of TraceQL's metrics. */
export function spanCounts(
  settings: TraceSettings,
  words: Omit<SourceWords, 'lessHint'>,
): NumberSource<string> {
  const all = { ...words, lessHint: severalHint }
  const { send, startMeasuring } = sourceApi(settings, all, {
    said: response => plainText(response, 401, 403),
    lacks: ({ status, message }) => (status === 'PARTIAL' ? String(message ?? status) : ''),
    refused: response => {
      const text = excerpt(plainText(response, 400), 200)
      return text === '' ? undefined : wrongQuery(`it refuses the query: ${text}`, needs)
    },
  })
  const write = (query: string): string => `${query} | count_over_time()`
  const count = (query: string, from: number, to: number, context: Context) => {
    const form = new URLSearchParams({
      q: write(query),
      start: toNanoseconds(from),
      end: toNanoseconds(to),
    })
    const isOwn = ({ series, metrics }: Json) => series !== undefined || metrics !== undefined
    return send({ path: `/api/metrics/query?${form}` }, isOwn, context)
  }
  return {
    id: 'tempo',
    title: words.title,
    where: settings.url,
    counted: 'sampled spans',
    settleMs: settings.settleMs,
    severalHint,
    write,
    ask: async (query, { parts }, context) => {
      const values: (number | undefined)[] = []
      for (let part = 0; part < parts.count; part += 1) {
        const to = timeOfPart(part, parts) * 1000
        const found = await count(query, to - parts.ms, to, context)
        if (found.kind === 'failed') return found
        const several = objectsIn(found.json.series)
        if (several.length > 1)
          return refusal(
            `the query returns ${several.length} counts where one is needed`,
            severalHint,
          )
        // Protobuf's JSON omits a zero.
        values.push(several[0] && Number(several[0].value ?? 0))
      }
      return wholeCounts(oneSeries(values), severalHint)
    },
    reach: () => Promise.resolve({ kind: 'reached' }),
    explainSilence: () => Promise.resolve(undefined),
    goesOn: () => ({ by: 'events' }),
    isWithin,
    startMeasuring,
  }
}

const needs = "queries of metrics need Tempo's metrics-generator with local blocks"

/** Whether a part adds only conditions on duration, status or kind of the spans of its total. */
function isWithin(part: string, total: string): boolean {
  const [narrow = [], wide] = [part, total].map(conditionsOf)
  return (
    wide?.every(one => narrow.includes(one)) === true &&
    narrow.every(one => wide.includes(one) || ownTerms.test(one))
  )
}

const ownTerms = /^(span:)?(duration|status|kind)\s*[=!<>]/

/** The conditions of `{ a && b }`; undefined for any other query. */
function conditionsOf(query: string): string[] | undefined {
  const inner = /^\s*\{([^{}|]*)\}\s*$/.exec(query)?.[1]
  return inner
    ?.split('&&')
    .map(one => one.trim())
    .filter(one => one !== '')
}
