import { defined } from '../../model/basics/defined.ts'
import { otherHost, requestNamer } from '../foreign/requests/request-name.ts'
import type { ToolRequest } from '../foreign/requests/tool-request.ts'
import { errorKindOf } from './error-kinds.ts'

/** What of k6's points is needed; `time` is that of the end of the request. */
type Point = { data: { time: string; value: number; tags?: Record<string, string> | null } }

/**
 * How the lines begin that are read: the others, some ten for each request, are passed over unread.
 */
const beginning = '{"metric":"'
const lineOf = (metric: string): string => `${beginning}${metric}","type":"Point"`
const duration = lineOf('http_req_duration')
const blocked = lineOf('http_req_blocked')
const grpc = lineOf('grpc_req_duration')
const iterations = lineOf('iterations')
const dropped = lineOf('dropped_iterations')
const lasted = lineOf('iteration_duration')
/** k6 writes one at the end of each iteration, also of one that it interrupts. */
const over = lineOf('data_sent')

export type PointReader = {
  /** @throws SyntaxError, TypeError where a point that is needed cannot be read. */
  read: (line: string) => void
  /** Iterations that have ended, and those that k6 could not start when they were due. */
  iterations: { ended: number; dropped: number }
  /** What k6 has begun of each scenario; `setup` and `teardown` belong to none. */
  scenarios: ReadonlyMap<string, Begun>
  /** The metrics that there are points of. */
  recorded: ReadonlySet<string>
}

/**
 * Iterations of a scenario, and how long those took that have ended; `requests` of it that have
 * ended. `firstMs`, `lastMs`: when its first and its last iteration ended or was interrupted.
 */
type Begun = Record<'begun' | 'ended' | 'totalMs' | 'requests' | 'firstMs' | 'lastMs', number>

/**
 * Reads what `k6 run --out json` writes: of each HTTP request a point for every one of its times,
 * one after the other. Its time is that from the moment at which it waits for a connection to the
 * last byte, which k6 writes in two parts, in the order given here.
 * @param target the measured address, which is no part of a name.
 */
export function readPoints(target: string, found: (request: ToolRequest) => void): PointReader {
  const counts = { ended: 0, dropped: 0 }
  const scenarios = new Map<string, Begun>()
  const recorded = new Set<string>()
  const nameOf = namesAt(target)
  const elsewhere = otherHost(target)
  let sent: Point['data'] | undefined
  const scenarioOf = (tags: Point['data']['tags']): Begun | undefined => {
    const name = tags?.scenario
    if (name === undefined) return undefined
    const known = scenarios.get(name)
    if (known) return known
    const fresh = { begun: 0, ended: 0, totalMs: 0, requests: 0, firstMs: 0, lastMs: 0 }
    scenarios.set(name, fresh)
    return fresh
  }
  const end = (data: Point['data'], ms: number, isGrpc: boolean) => {
    const endMs = Date.parse(data.time)
    if (Number.isNaN(endMs) || typeof ms !== 'number') throw new TypeError('it has no time')
    const tags = data.tags ?? {}
    const scenario = scenarioOf(tags)
    if (scenario) scenario.requests += 1
    found({
      startMs: endMs - ms,
      ms,
      name: nameOf(tags),
      ...defined({ elsewhere: elsewhere(tags.url ?? '') }),
      ...outcomeOf(tags, isGrpc),
    })
  }
  const count = ({ time, tags }: Point['data']) => {
    const scenario = scenarioOf(tags)
    if (!scenario) return
    scenario.begun += 1
    scenario.lastMs = Date.parse(time)
    scenario.firstMs ||= scenario.lastMs
  }
  const addLength = ({ value, tags }: Point['data']) => {
    const scenario = scenarioOf(tags)
    if (!scenario) return
    scenario.ended += 1
    scenario.totalMs += value
  }
  return {
    iterations: counts,
    scenarios,
    recorded,
    read: line => {
      if (!line.startsWith(beginning)) return
      recorded.add(line.slice(beginning.length, line.indexOf('"', beginning.length)))
      if (line.startsWith(duration)) sent = pointOf(line)
      else if (line.startsWith(blocked) && sent) {
        end(sent, sent.value + pointOf(line).value, false)
        sent = undefined
      } else if (line.startsWith(grpc)) {
        const data = pointOf(line)
        end(data, data.value, true)
      } else if (line.startsWith(iterations)) counts.ended += pointOf(line).value
      else if (line.startsWith(dropped)) counts.dropped += pointOf(line).value
      else if (line.startsWith(lasted)) addLength(pointOf(line))
      else if (line.startsWith(over)) count(pointOf(line))
    },
  }
}

const pointOf = (line: string): Point['data'] => (JSON.parse(line) as Point).data

/**
 * What a request is called: its own name, or its method and path without the query where it has
 * none; in a group that comes first, as `checkout / GET /cart`. Scripts give names so that ids in
 * paths do not make one each.
 */
function namesAt(target: string) {
  const nameOf = requestNamer(target)
  const known = new Map<string, string>()
  return ({ name = '', url = '', method = '', group = '' }: Record<string, string>): string => {
    const key = `${method} ${group} ${name}`
    const before = known.get(key)
    if (before !== undefined) return before
    // Where a request has a name of its own, k6 gives that as its `url` too.
    const isGiven = name !== '' && !/^\w+:\/\//.test(name)
    const own = isGiven ? name : nameOf(method, name || url)
    const full = [...group.split('::').filter(Boolean), own].join(' / ')
    if (known.size < mostKnown) known.set(key, full)
    return full
  }
}

/** Of addresses that hold ids there is no end. */
const mostKnown = 10_000

/**
 * k6 calls a request failed unless its status is from 200 to 399, or what the script says by
 * `setResponseCallback`.
 */
function outcomeOf(
  { status = '', expected_response: expected, error, error_code: reason }: Record<string, string>,
  isGrpc: boolean,
): Pick<ToolRequest, 'failed' | 'code' | 'message'> {
  const code = Number(status)
  const isGood = isGrpc
    ? status !== '' && code === 0
    : expected === undefined
      ? code >= 200 && code < 400
      : expected === 'true'
  const shown = !isGrpc && code > 0 ? { code } : {}
  if (isGood) return shown
  const failed = isGrpc || code > 0 ? 'status' : errorKindOf(Number(reason))
  return {
    ...shown,
    failed,
    message: error ?? (isGrpc ? `gRPC status ${status || 'unknown'}` : ''),
  }
}
