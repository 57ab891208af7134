import type { Context } from '../../model/context.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import type { NumberSource, Refused } from '../numbers/numbers.ts'
import { wholeCounts } from '../numbers/whole-counts.ts'
import { timeOfPart } from '../numbers/window-parts.ts'
import { explainDenial, openResponse, refusal, type SourceWords } from '../outcome.ts'
import { sourceHttp } from '../source-http.ts'
import type { TraceSettings } from '../spans/options.ts'
import { listOf } from '../spans/otlp.ts'

const severalHint = 'leave `by (…)` out'

/** How many spans TraceQL selects, by `count_over_time()` of TraceQL's metrics. */
export function spanCounts(
  settings: TraceSettings,
  words: Omit<SourceWords, 'lessHint'>,
): NumberSource<string> {
  const http = sourceHttp(settings)
  const all = { ...words, lessHint: severalHint }
  const write = (query: string): string => `${query} | count_over_time()`
  const count = async (query: string, from: number, to: number, context: Context) => {
    const form = new URLSearchParams({ q: write(query), start: nano(from), end: nano(to) })
    const { response } = await http.ask({ path: `/api/metrics/query?${form}` }, context)
    return openResponse<Refused>(response, all, {
      isOwn: ({ series, metrics }) => series !== undefined || metrics !== undefined,
      refused: ({ status, body }) => {
        const said = excerpt(body, 200)
        if (status === 401 || status === 403) return explainDenial(status, all, said)
        if (status === 400 && said !== '' && !/^\s*</.test(body))
          return { ...refusal(`it refuses the query: ${said}`, needs), isWrong: true }
        return undefined
      },
    })
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
        if (found.json.status === 'PARTIAL')
          return refusal(`its response is incomplete: ${excerpt(String(found.json.message), 200)}`)
        const several = listOf(found.json.series)
        if (several.length > 1)
          return refusal(
            `the query returns ${several.length} counts where one is needed`,
            severalHint,
          )
        // JSON of protobuf leaves a zero out.
        values.push(several[0] && Number(several[0].value ?? 0))
      }
      const isNothing = values.every(value => value === undefined)
      const series = isNothing ? [] : [{ labels: {}, values }]
      return wholeCounts({ kind: 'numbers', series, warnings: [] }, severalHint)
    },
    reach: () => Promise.resolve({ kind: 'reached' }),
    explainSilence: () => Promise.resolve(undefined),
    isWithin,
    startMeasuring: http.startMeasuring,
  }
}

const needs = "queries of metrics need Tempo's metrics-generator with local blocks"

/** Nanoseconds of Unix ms. */
const nano = (ms: number): string => `${BigInt(Math.round(ms)) * 1_000_000n}`

/** Whether a part adds nothing but a span's own duration, status or kind to its total. */
function isWithin(part: string, total: string): boolean {
  const [narrow = [], wide] = [part, total].map(conditionsOf)
  return (
    wide?.every(one => narrow.includes(one)) === true &&
    narrow.every(one => wide.includes(one) || ownTerms.test(one))
  )
}

const ownTerms = /^(span:)?(duration|status|kind)\s*[=!<>]/

/** Of `{ a && b }` each condition; undefined of anything else. */
function conditionsOf(query: string): string[] | undefined {
  const inner = /^\s*\{([^{}|]*)\}\s*$/.exec(query)?.[1]
  return inner
    ?.split('&&')
    .map(one => one.trim())
    .filter(one => one !== '')
}
