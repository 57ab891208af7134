import type { Json } from '../../model/basics/json.ts'
import { fillQuery } from '../fill-query.ts'
import { linkAt } from '../link-at.ts'
import { logsOf, mostLines } from '../log-lines.ts'
import { nearHint } from '../near-hint.ts'
import { numberProvider } from '../numbers/number-source.ts'
import { type NumberSource, type Numbers, type Over, oneSeries } from '../numbers/numbers.ts'
import { byOrigin } from '../numbers/origins.ts'
import { numberIn, numbersOfRows } from '../numbers/rows.ts'
import { wholeCounts } from '../numbers/whole-counts.ts'
import type { Parts } from '../numbers/window-parts.ts'
import { malformed, type Refusal, refusal } from '../outcome.ts'
import type { Access, Adapter, LogsOrder } from '../provider.ts'
import type { QueryAsk } from '../query-ask.ts'
import { type Rows, splunkApi } from './search.ts'
import { asSearch, indexIn, originOf } from './spl.ts'

/** `externalUrl`: of Splunk's own pages. */
export type SplunkSettings = Access & { settleMs: number; externalUrl?: string }

export const open: Adapter<SplunkSettings, QueryAsk>['open'] = async (
  settings,
  { called = 'splunk' },
) => {
  const { externalUrl, settleMs, url: where } = settings
  const splunk = splunkApi(settings, called)
  const ask: NumberSource<string>['ask'] = async (query, over, context) => {
    const { parts, counts } = over
    if (!counts && parts.count > 1) return refusal('Splunk is queried over the window as a whole')
    const search = counts ? countsOf(query, over) : fillQuery(query, over.window)
    const found = await splunk.search(search, timesOf(parts), context)
    if (found.kind === 'failed') return found
    return counts ? readCounts(found, parts) : readRows(found)
  }
  const numbers = numberProvider<string>({
    id: 'splunk',
    title: 'Splunk',
    where,
    counted: 'events',
    settleMs,
    severalHint: 'one number, such as `| stats count`',
    write: (query, { window, counts }) =>
      counts ? `${query} | stats count` : fillQuery(query, window),
    ask,
    reach: splunk.reach,
    ...byOrigin({
      ask,
      counts: true,
      of: query => {
        const origin = originOf(query)
        const event = `no event of ${origin || 'the default indexes'}`
        return [
          {
            all: origin || '*',
            about: origin || query,
            names: [indexIn(query) ?? ''],
            early: `${event} has arrived in the last hour`,
            silent: `${event} arrived in the window`,
          },
        ]
      },
      known: splunk.indexes,
      hints: {
        early: 'nothing may have sent it yet',
        silent: `is the index right, and are the events shipped in time? If events arrive later, raise ${called}.settle`,
      },
    }),
    explainUnknown: async (query, context) => {
      const index = indexIn(query)
      const names = await splunk.indexes(context)
      if (index === undefined || names.length === 0 || names.includes(index)) return undefined
      const hint = nearHint(index, names, 'is its name right?')
      return { detail: `there is no index ${index}`, hint }
    },
    // `stats count` returns 0 where there are no events.
    standsIn: () => true,
    isWithin: (part, total) => originOf(part) !== '' && originOf(part) === originOf(total),
    link: (_, { start, end }, query) =>
      externalUrl &&
      linkAt(
        externalUrl,
        () => [
          ['q', asSearch(query)],
          ['earliest', start.toFixed(3)],
          ['latest', end.toFixed(3)],
        ],
        '/app/search/search',
      ),
    startMeasuring: splunk.startMeasuring,
  })
  const logs = logsOf({
    settleMs,
    find: async (order, { start, end }, context) => {
      const span = { start: start * 1000, end: end * 1000 }
      const found = await splunk.search(linesOf(order), span, context)
      return found.kind === 'failed' ? found : found.rows.map(row => readLine(row, order))
    },
  })
  return { ...numbers, logs }
}

/** Events with one of the ids, in their text or in a field, in the order of time. */
function linesOf({ query, by, ids }: LogsOrder): string {
  const terms = ids.map(id => (by === undefined ? `"${id}"` : `"${by}"="${id}"`)).join(' OR ')
  const shown = by === undefined ? '' : `, "${by}"`
  return `${query} (${terms}) | sort ${mostLines} _time | table _time, _raw${shown}`
}

/** `_time` is a time with its zone. */
const readLine = ({ _time, _raw = '', ...row }: Json, { by = '' }: LogsOrder) => ({
  at: Date.parse(String(_time)),
  text: String(_raw),
  beside: String(row[by] ?? ''),
})

const timesOf = ({ count, ms, end }: Parts) => ({ start: end - count * ms, end })

/** How many events each part of the window has, by the number of the part. */
function countsOf(query: string, { window, parts }: Over): string {
  const filled = fillQuery(query, window)
  if (parts.count === 1) return `${filled} | stats count`
  const start = (timesOf(parts).start / 1000).toFixed(3)
  return `${filled} | eval part=floor((_time-${start})/${parts.ms / 1000}) | stats count by part`
}

/** A count of zero is no value: `explainSilence` decides whether it is a proof of zero. */
function readCounts({ rows, warnings }: Rows, parts: Parts): Numbers | Refusal {
  const values: (number | undefined)[] = Array.from({ length: parts.count }, () => undefined)
  for (const { part = '0', count } of rows) {
    const [at, value] = [Number(part), numberIn(String(count))]
    if (value === undefined || !(at in values)) return malformed("Splunk's management API")
    if (value > 0) values[at] = value
  }
  return wholeCounts({ ...oneSeries(values), warnings }, 'one search')
}

/** Fields that begin with `_` are Splunk's own. */
function readRows({ rows, fields, warnings }: Rows): Numbers | Refusal {
  const shown = fields.filter(name => !name.startsWith('_'))
  const cells = rows.map(row =>
    shown.map(name => [name, row[name] === undefined ? undefined : String(row[name])] as const),
  )
  return numbersOfRows(cells, { query: 'search', example: '| stats count', warnings })
}
