import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { nearest } from '../../model/basics/nearest.ts'
import { formatNumber } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import type { AwsFailed, AwsHttp } from '../aws.ts'
import type { NumberSource, Numbers, Over, Refused } from '../numbers/numbers.ts'
import { wholeCounts } from '../numbers/whole-counts.ts'
import { type Opened, refusal } from '../outcome.ts'
import type { LogLine, LogsOrder, MeasuredWindow } from '../provider.ts'
import { commandsFor, groupsOf, linesOf } from './lines.ts'
import { type LogsQuery, writeQuery } from './query.ts'

type Part = Pick<NumberSource<LogsQuery>, 'ask'> & {
  findMissing: NonNullable<NumberSource<LogsQuery>['findMissing']>
  explainSilence: NumberSource<LogsQuery>['explainSilence']
  /** Lines of logs that bear one of the ids. */
  lines: (order: LogsOrder, window: MeasuredWindow, context: Context) => Promise<Lines | AwsFailed>
}

type Lines = { kind: 'lines'; lines: LogLine[] }

const firstPollMs = 300
const longestPollMs = 2000
const longestMs = 60_000

/**
 * Logs Insights: a query is started, and asked for until it is complete. Times are whole seconds,
 * both included.
 */
export function cloudWatchLogs({ send }: Pick<AwsHttp, 'send'>, called: string): Part {
  const call = (
    operation: string,
    body: object,
    isOwn: (json: Record<string, unknown>) => boolean,
    context: Context,
  ): Promise<Opened | AwsFailed> =>
    send(
      {
        path: '/',
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `Logs_20140328.${operation}`,
        },
        body: JSON.stringify(body),
      },
      isOwn,
      context,
    )

  const run = async (
    { groups }: Pick<LogsQuery, 'groups'>,
    queryString: string,
    { window }: Pick<Over, 'window'>,
    context: Context,
  ): Promise<Opened | AwsFailed> => {
    const times = { startTime: Math.floor(window.start), endTime: Math.ceil(window.end) }
    const order = { logGroupNames: groups, ...times, queryString }
    const started = await call('StartQuery', order, isStarted, context)
    if (started.kind === 'failed') return started
    const { queryId } = started.json
    const { clock, signal } = context
    const deadline = clock.now() + longestMs
    for (let poll = 0; clock.now() < deadline && !signal.aborted; poll += 1) {
      const result = await call('GetQueryResults', { queryId }, isResult, context)
      if (result.kind === 'failed') return result
      const state = result.json.status
      if (state === 'Complete') return result
      if (state !== 'Scheduled' && state !== 'Running')
        return refusal(`the query failed: its state is ${excerpt(String(state), 40)}`)
      await clock.sleep(Math.min(longestPollMs, firstPollMs * 2 ** poll), signal)
    }
    await call('StopQuery', { queryId }, () => true, context)
    return refusal(
      `the query was not complete after ${longestMs / 1000} s, and was stopped`,
      'query fewer groups',
    )
  }

  const ask: Part['ask'] = async (query, over, context) => {
    const { parts, counts, reduce } = over
    if (parts.count > 1) return refusal('Logs Insights is queried over the window as a whole')
    if (reduce) return noReduce
    const result = await run(query, writeQuery(query, counts, over.window), over, context)
    // The first line of a new deployment may be still to come.
    if (result.kind === 'failed') return result.isMissing ? nothing : result
    const found = readRows(result.json, context)
    return found.kind === 'numbers' && counts ? wholeCounts(found, 'leave `stats` out') : found
  }

  const countAll = async (
    { groups }: LogsQuery,
    over: Over,
    context: Context,
  ): Promise<Numbers | AwsFailed> => {
    const all: LogsQuery = { kind: 'logs', groups, commands: 'stats count(*) as n' }
    const result = await run(all, all.commands, over, context)
    return result.kind === 'failed' ? result : readRows(result.json, context)
  }

  return {
    ask,
    lines: async (order, window, context) => {
      const query = { groups: groupsOf(order.query) }
      return linesOf(await run(query, commandsFor(order), { window }, context), order)
    },
    findMissing: async ({ groups }, context) => {
      const isOwn = ({ logGroups }: Record<string, unknown>) => Array.isArray(logGroups)
      const notes = await Promise.all(
        groups.map(async group => {
          const order = { logGroupNamePrefix: group, limit: 50 }
          const own = await call('DescribeLogGroups', order, isOwn, context)
          if (own.kind === 'failed' || namesOf(own.json).includes(group)) return []
          const all = await call('DescribeLogGroups', { limit: 50 }, isOwn, context)
          const near = all.kind === 'failed' ? undefined : nearest(group, namesOf(all.json))
          const hint = near
            ? `did you mean \`${excerpt(near, 200)}\`?`
            : `is ${called}.region right? Nothing may have been logged yet`
          return [{ message: `there is no log group ${group}`, about: group, hint }]
        }),
      )
      return notes.flat()
    },
    explainSilence: async (query, over, context) => {
      const all = await countAll(query, over, context)
      if (all.kind === 'failed') return all.isMissing ? gone(query, called) : all
      return (all.series[0]?.values[0] ?? 0) > 0 ? undefined : noRecords(query, called)
    },
  }
}

const nothing: Numbers = { kind: 'numbers', series: [], warnings: [] }
const isStarted = ({ queryId }: Record<string, unknown>) => typeof queryId === 'string'
const isResult = ({ status, results }: Record<string, unknown>) =>
  typeof status === 'string' && (results === undefined || Array.isArray(results))

const namesOf = ({ logGroups }: Record<string, unknown>): string[] =>
  (logGroups as unknown[]).filter(isObject).map(one => String(one.logGroupName))

const noReduce: Refused = {
  ...refusal(
    'Logs Insights gives one number for the window, and `reduce` needs several over time',
    'reduce in the query itself, such as `stats max(took)`',
  ),
  isWrong: true,
}

const noRecords = ({ groups }: LogsQuery, called: string) => ({
  detail: `no line of ${groups.join(', ')} was found in the window`,
  hint: `does the target log there? ${called}.settle says how long lines take`,
})
const gone = ({ groups }: LogsQuery, called: string) => ({
  detail: `there is no log group ${groups.join(' or ')}`,
  hint: `are the names and ${called}.region right?`,
})

/**
 * Rows of `[{ field, value }]`, values as texts: the last column is the number, and those before it
 * say of what.
 */
function readRows(json: Record<string, unknown>, { log }: Context): Numbers | Refused {
  const rows = ((json.results ?? []) as unknown[]).map(row =>
    Array.isArray(row) ? row.filter(isCell).filter(({ field }) => !field.startsWith('@ptr')) : [],
  )
  const series = rows.map(cells => ({
    labels: Object.fromEntries(
      cells.slice(0, -1).map(({ field, value }) => [excerpt(field, 100), excerpt(value, 200)]),
    ),
    text: cells.at(-1)?.value ?? '',
  }))
  const odd = series.find(({ text }) => text.trim() === '' || !Number.isFinite(Number(text)))
  if (odd)
    return refusal(
      `the query returns \`${excerpt(odd.text, 40)}\`, which is not a number`,
      'its last column has to be a number, such as of `stats count(*) as n`',
    )
  const scanned = isObject(json.statistics) ? json.statistics.bytesScanned : undefined
  const detail =
    typeof scanned === 'number'
      ? `Logs Insights scanned ${formatNumber(scanned / 1e6)} MB`
      : undefined
  if (detail) log.info(detail)
  return {
    ...nothing,
    series: series.map(({ labels, text }) => ({ labels, values: [Number(text)] })),
    ...defined({ detail: detail || undefined }),
  }
}

const isCell = (one: unknown): one is { field: string; value: string } =>
  isObject(one) && typeof one.field === 'string' && typeof one.value === 'string'
