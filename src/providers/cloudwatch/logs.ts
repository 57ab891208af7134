import { isObject } from '../../model/basics/is-object.ts'
import { type Json, objectsIn } from '../../model/basics/json.ts'
import { formatNumber } from '../../model/basics/units.ts'
import type { Context } from '../../model/context.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { operationOf } from '../aws.ts'
import type { logsOf } from '../log-lines.ts'
import { nearHint } from '../near-hint.ts'
import { type NumberSource, type Numbers, numbersOf } from '../numbers/numbers.ts'
import { numbersOfRows } from '../numbers/rows.ts'
import { wholeCounts } from '../numbers/whole-counts.ts'
import { type IsOwn, type Opened, type Refusal, refusal } from '../outcome.ts'
import type { MeasuredWindow } from '../provider.ts'
import type { SourceApi } from '../source-api.ts'
import { commandsFor, linesIn, rowsIn } from './lines.ts'
import { groupsOf, type LogsQuery, writeQuery } from './query.ts'

type Part = Pick<NumberSource<LogsQuery>, 'ask' | 'explainSilence'> &
  Required<Pick<NumberSource<LogsQuery>, 'findMissing'>> & {
    lines: Parameters<typeof logsOf>[0]['find']
  }

const firstPollMs = 300
const longestPollMs = 2000
const longestMs = 60_000

/**
 * Logs Insights: a query is started, and polled until it is complete. Times are whole seconds, both
 * included.
 */
export function cloudWatchLogs({ send }: Pick<SourceApi, 'send'>, called: string): Part {
  const call = (operation: string, body: object, isOwn: IsOwn, context: Context) =>
    send(operationOf('1.1', `Logs_20140328.${operation}`, body), isOwn, context)

  const run = async (
    groups: readonly string[],
    queryString: string,
    window: MeasuredWindow,
    context: Context,
  ): Promise<Opened | Refusal> => {
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

  const groupsAt = async (query: object, context: Context) => {
    const isOwn = ({ logGroups }: Json) => Array.isArray(logGroups)
    const found = await call('DescribeLogGroups', { ...query, limit: 50 }, isOwn, context)
    if (found.kind === 'failed') return undefined
    return objectsIn(found.json.logGroups).map(one => String(one.logGroupName))
  }

  return {
    ask: async (query, over, context) => {
      const { parts, counts, reduce, window } = over
      if (parts.count > 1 || reduce)
        return refusal('Logs Insights is queried over the window as a whole')
      const result = await run(query.groups, writeQuery(query, counts, window), window, context)
      // A new deployment may not have logged its first line yet.
      if (result.kind === 'failed') return result.isMissing ? numbersOf([]) : result
      const found = readNumbers(result.json, context)
      return found.kind === 'numbers' && counts ? wholeCounts(found, 'leave `stats` out') : found
    },
    lines: async (order, window, context) => {
      const found = await run(groupsOf(order.query), commandsFor(order), window, context)
      return found.kind === 'failed' ? found : linesIn(found.json, order)
    },
    findMissing: async ({ groups }, context) => {
      const notes = groups.map(async group => {
        const own = await groupsAt({ logGroupNamePrefix: group }, context)
        if (!own || own.includes(group)) return []
        const known = (await groupsAt({}, context)) ?? []
        const otherwise = `is ${called}.region right? Nothing may have been logged yet`
        const hint = nearHint(group, known, otherwise)
        return [{ message: `there is no log group ${group}`, about: group, hint }]
      })
      return (await Promise.all(notes)).flat()
    },
    explainSilence: async ({ groups }, { window }, context) => {
      const all = await run(groups, 'stats count(*) as n', window, context)
      if (all.kind === 'failed')
        return all.isMissing
          ? {
              detail: `there is no log group ${groups.join(' or ')}`,
              hint: `are the names and ${called}.region right?`,
            }
          : all
      const found = readNumbers(all.json, context)
      if (found.kind === 'failed') return found
      return (found.series[0]?.values[0] ?? 0) > 0
        ? undefined
        : {
            detail: `no line of ${groups.join(', ')} was found in the window`,
            hint: `does the target log there? If lines arrive later, raise ${called}.settle`,
          }
    },
  }
}

const isStarted: IsOwn = ({ queryId }) => typeof queryId === 'string'
const isResult: IsOwn = ({ status, results }) =>
  typeof status === 'string' && (results === undefined || Array.isArray(results))

/** The last column of each row, and how much was scanned, which AWS charges for. */
function readNumbers(json: Json, { log }: Context): Numbers | Refusal {
  const words = { query: 'query', example: 'stats count(*) as n' }
  const found = numbersOfRows(rowsIn(json), words)
  const scanned = isObject(json.statistics) ? json.statistics.bytesScanned : undefined
  if (found.kind === 'failed' || typeof scanned !== 'number') return found
  const detail = `Logs Insights scanned ${formatNumber(scanned / 1e6)} MB`
  log.info(detail)
  return { ...found, detail }
}
