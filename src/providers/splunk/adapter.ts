import { nearest } from '../../model/basics/nearest.ts'
import type { Context } from '../../model/context.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { fillQuery } from '../fill-query.ts'
import { linkAt } from '../link-at.ts'
import { lineOf, logsOf, mostLines } from '../log-lines.ts'
import { numberProvider } from '../numbers/number-source.ts'
import type { NumberSource, Numbers, Over, Refused } from '../numbers/numbers.ts'
import { wholeCounts } from '../numbers/whole-counts.ts'
import type { Parts } from '../numbers/window-parts.ts'
import { refusal } from '../outcome.ts'
import type { Access, Adapter, LogLine, LogsOrder } from '../provider.ts'
import type { QueryAsk } from '../query-ask.ts'
import { type Rows, splunkApi } from './search.ts'
import { asSearch, originOf } from './spl.ts'

/** `externalUrl`: of Splunk's own pages. */
export type SplunkSettings = Access & { settleMs: number; externalUrl?: string }

const hourMs = 3_600_000

export const open: Adapter<SplunkSettings, QueryAsk>['open'] = async (
  settings,
  { called = 'splunk' },
) => {
  const splunk = splunkApi(settings, called)
  const ask: NumberSource<string>['ask'] = async (query, over, context) => {
    const { parts, counts, reduce } = over
    if (reduce) return noReduce
    if (!counts && parts.count > 1) return refusal('Splunk is queried over the window as a whole')
    const search = counts ? countsOf(query, over) : fillQuery(query, over.window)
    const found = await splunk.search(search, timesOf(parts), context)
    if (found.kind === 'failed') return found
    return counts ? readCounts(found, parts) : readRows(found)
  }
  const countAll = (query: string, over: Over, context: Context) =>
    ask(originOf(query) || '*', { ...over, counts: true }, context)
  const numbers = numberProvider<string>({
    id: 'splunk',
    title: 'Splunk',
    where: settings.url,
    counted: 'events',
    settleMs: settings.settleMs,
    severalHint: 'one number, such as `| stats count`',
    reducesItself: true,
    write: (query, { window, counts }) =>
      counts ? `${query} | stats count` : fillQuery(query, window),
    ask,
    reach: splunk.reach,
    findMissing: async (query, context) => {
      const end = context.clock.now()
      const parts = { count: 1, ms: hourMs, end }
      const over = {
        window: { start: (end - hourMs) / 1000, end: end / 1000 },
        parts,
        counts: true,
      }
      const found = await countAll(query, over, context)
      if (found.kind === 'failed' || found.series.length > 0) return []
      const origin = originOf(query)
      const index = /\bindex="?([\w*-]+)/.exec(origin)?.[1] ?? ''
      const names = (await splunk.indexes(context)) ?? []
      const near = names.includes(index) ? undefined : nearest(index, names)
      const hint = near ? `did you mean \`${excerpt(near, 100)}\`?` : 'nothing may have sent it yet'
      const message = `no event of ${origin || 'the default indexes'} has arrived in the last hour`
      return [{ message, about: origin || query, hint }]
    },
    explainUnknown: async (query, context) => {
      const index = /\bindex="?([\w-]+)"?(?:\s|$)/.exec(originOf(query))?.[1]
      const names = await splunk.indexes(context)
      if (index === undefined || !names || names.length === 0 || names.includes(index))
        return undefined
      const near = nearest(index, names)
      return {
        detail: `there is no index ${index}`,
        hint: near ? `did you mean \`${excerpt(near, 100)}\`?` : 'is its name right?',
      }
    },
    explainSilence: async (query, over, context) => {
      const found = await countAll(query, { ...over, parts: wholeParts(over.parts) }, context)
      if (found.kind === 'failed') return found
      if (found.series.length > 0) return undefined
      return {
        detail: `no event of ${originOf(query) || 'the default indexes'} arrived in the window`,
        hint: `is the index right, and does what ships the events keep up? ${called}.settle says how long events take`,
      }
    },
    // `stats count` counts nothing as 0.
    standsIn: () => true,
    isWithin: (part, total) => originOf(part) !== '' && originOf(part) === originOf(total),
    link: (_, { start, end }, query) =>
      settings.externalUrl &&
      linkAt(
        settings.externalUrl,
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
    settleMs: settings.settleMs,
    read: async (order, { start, end }, context) => {
      const span = { start: start * 1000, end: end * 1000 }
      const found = await splunk.search(linesOf(order), span, context)
      if (found.kind === 'failed') return found
      return { kind: 'lines', lines: found.rows.flatMap(row => readLine(row, order)) }
    },
  })
  return { ...numbers, logs }
}

/** Events that hold one of the ids, in their text or in a field, the first ones first. */
function linesOf({ query, by, ids }: LogsOrder): string {
  const terms = ids.map(id => (by === undefined ? `"${id}"` : `"${by}"="${id}"`)).join(' OR ')
  const shown = by === undefined ? '' : `, "${by}"`
  return `${query} (${terms}) | sort ${mostLines} _time | table _time, _raw${shown}`
}

/** `_time` is a time with its zone. */
const readLine = (row: Record<string, unknown>, order: LogsOrder): LogLine[] =>
  lineOf(
    {
      at: Date.parse(String(row._time)),
      text: String(row._raw ?? ''),
      beside: String(row[order.by ?? ''] ?? ''),
    },
    order,
  )

const noReduce: Refused = {
  ...refusal(
    'Splunk gives one number for the window, and `reduce` needs several over time',
    'reduce in the search itself, such as `| stats max(took)`',
  ),
  isWrong: true,
}

const timesOf = ({ count, ms, end }: Parts) => ({ start: end - count * ms, end })
const wholeParts = ({ count, ms, end }: Parts): Parts => ({ count: 1, ms: count * ms, end })

/** How many events each part of the window has, by the number of the part. */
function countsOf(query: string, { window, parts }: Over): string {
  const filled = fillQuery(query, window)
  if (parts.count === 1) return `${filled} | stats count`
  const start = (timesOf(parts).start / 1000).toFixed(3)
  return `${filled} | eval part=floor((_time-${start})/${parts.ms / 1000}) | stats count by part`
}

/** A count of nothing is nothing, not zero. */
function readCounts({ rows, warnings }: Rows, parts: Parts): Numbers | Refused {
  const values: (number | undefined)[] = Array.from({ length: parts.count }, () => undefined)
  for (const { part = '0', count } of rows) {
    const [at, value] = [Number(part), numberOf(count)]
    if (value === undefined || !(at in values))
      return refusal('its response has an unknown format', "is it Splunk's management API?")
    if (value > 0) values[at] = value
  }
  const isFound = values.some(value => value !== undefined)
  const numbers: Numbers = {
    kind: 'numbers',
    warnings,
    series: isFound ? [{ labels: {}, values }] : [],
  }
  return wholeCounts(numbers, 'one search')
}

/** Of each row its last field is the number, and those before it say of what. */
function readRows({ rows, fields, warnings }: Rows): Numbers | Refused {
  const shown = fields.filter(name => !name.startsWith('_'))
  const read = rows.map(row => {
    const labels = shown
      .slice(0, -1)
      .map(name => [excerpt(name, 100), excerpt(String(row[name] ?? ''), 200)])
    return { labels: Object.fromEntries(labels), value: row[shown.at(-1) ?? ''] }
  })
  const odd = read.find(({ value }) => value !== undefined && numberOf(value) === undefined)
  if (odd)
    return refusal(
      `the search returns \`${excerpt(String(odd.value), 40)}\`, which is not a number`,
      'its last column has to be a number, such as of `| stats count`',
    )
  const known = read.filter(({ value }) => value !== undefined)
  const series = known.map(({ labels, value }) => ({ labels, values: [numberOf(value)] }))
  return { kind: 'numbers', series, warnings }
}

/** Splunk's values are texts. */
const numberOf = (value: unknown): number | undefined => {
  const text = String(value).trim()
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined
}
