import { defined } from '../../../model/basics/defined.ts'
import type { ErrorKind } from '../../../model/evidence/load-report.ts'
import type { ToolRequest } from '../../foreign/requests/tool-request.ts'
import { errorKindOf } from '../error-kinds.ts'

/** What is not as expected of a request, by the script; `failed`: there is no response. */
type What = 0 | 'failed' | 'status' | 'expect' | 'capture' | 'protocol'
type RequestRow = [
  kind: 'request',
  index: number,
  isFirst: 0 | 1,
  startMs: number,
  ms: number,
  status: number,
  code: number,
  what: What,
  message: string,
]
type IterationRow = [
  kind: 'iteration',
  index: number,
  startMs: number,
  ms: number,
  what: What,
  code: number,
]
type Row =
  | ['begin', startMs: number, nowMs?: number]
  | RequestRow
  | IterationRow
  | ['ran out', data: string]
  | ['rows', baseMs: number, packed: readonly Packed[]]
  | ['summary', rows: number, dropped: number]

/** A row of a packet; what is 0 or empty at its end is left out, and times count from its base. */
type Packed =
  | [of: 0, index: number, isFirst?: 0 | 1, afterMs?: number, ms?: number, ...rest: PackedEnd]
  | [of: 1, index: number, afterMs?: number, ms?: number, what?: What, code?: number]
type PackedEnd = [status?: number, code?: number, what?: What, message?: string]

export type Rows = {
  /** @throws SyntaxError, TypeError where a line is none of the script's. */
  read: (line: string) => void
  /** Unix ms of the start of the load; absent until its first iteration begins. */
  startMs?: number
  /** Iterations that began in each second of the load. */
  begun: number[]
  ranOut?: string
  /** Requests and iterations that were read. */
  count: number
  /** How many the script says that there were, and how many arrivals were dropped. */
  summary?: { count: number; dropped: number }
}

type Names = { requests: readonly string[]; scenarios: readonly string[] }

/**
 * Reads what the script of a compiled load writes; `timeoutMs`: of its requests; `heard`: gets
 * what the clock of the script says at this moment.
 */
export function readRows(
  { requests, scenarios }: Names,
  timeoutMs: number,
  found: (request: ToolRequest) => void,
  heard: (nowMs: number) => void = () => undefined,
): Rows {
  const early: number[] = []
  const rows: Rows = { read, begun: [], count: 0 }
  const begin = (startMs: number) => {
    if (rows.startMs === undefined) {
      early.push(startMs)
      return
    }
    const second = Math.max(0, Math.floor((startMs - rows.startMs) / 1000))
    while (rows.begun.length <= second) rows.begun.push(0)
    rows.begun[second]! += 1
  }
  function read(line: string): void {
    take(JSON.parse(line) as Row)
  }
  function take(row: Row): void {
    switch (row[0]) {
      case 'begin':
        if (row[2] !== undefined) heard(row[2])
        if (rows.startMs !== undefined) return
        rows.startMs = row[1]
        found({ of: 'start', startMs: row[1], ms: 0, name: '' })
        for (const startMs of early.splice(0)) begin(startMs)
        return
      case 'request':
        if (row[2] === 1) begin(row[3])
        rows.count += 1
        found(requestIn(row, requests, timeoutMs))
        return
      case 'iteration':
        rows.count += 1
        found(iterationIn(row, scenarios))
        return
      case 'ran out':
        rows.ranOut = row[1]
        return
      case 'rows':
        for (const one of row[2]) take(unpacked(row[1], one))
        return
      case 'summary':
        rows.summary = { count: row[1], dropped: row[2] }
        return
      default:
        throw new TypeError('it is no row of the script')
    }
  }
  return rows
}

function requestIn(
  [, index, , startMs, ms, status, code, what, message]: RequestRow,
  names: readonly string[],
  timeoutMs: number,
): ToolRequest {
  const failed = failedOf(what, code)
  assertTime(startMs, ms)
  return {
    startMs,
    // A timeout counts at its whole time, however early k6 gave up.
    ms: failed === 'timeout' ? Math.max(ms, timeoutMs) : ms,
    name: nameAt(names, index),
    ...defined({ code: status || undefined }),
    ...(failed && { failed, message }),
  }
}

function iterationIn(
  [, index, startMs, ms, what, code]: IterationRow,
  names: readonly string[],
): ToolRequest {
  const failed = failedOf(what, code)
  assertTime(startMs, ms)
  return { of: 'iteration', startMs, ms, name: nameAt(names, index), ...defined({ failed }) }
}

function unpacked(baseMs: number, packed: Packed): Row {
  if (packed[0] === 1) {
    const [, index, afterMs = 0, ms = 0, what = 0, code = 0] = packed
    return ['iteration', index, baseMs + afterMs, ms, what, code]
  }
  const [
    ,
    index,
    isFirst = 0,
    afterMs = 0,
    ms = 0,
    ...[status = 0, code = 0, what = 0, text = '']
  ] = packed
  return ['request', index, isFirst, baseMs + afterMs, ms, status, code, what, text]
}

function nameAt(names: readonly string[], index: number): string {
  const name = names[index]
  if (name === undefined) throw new TypeError(`there is no number ${index}`)
  return name
}

function assertTime(...times: readonly number[]): void {
  if (!times.every(time => Number.isFinite(time))) throw new TypeError('it has no time')
}

function failedOf(what: What, code: number): ErrorKind | undefined {
  if (what === 0) return undefined
  if (typeof what !== 'string') throw new TypeError('it does not say how it ended')
  return what === 'failed' ? errorKindOf(code) : what
}

/**
 * How many arrivals were dropped in each second of a load at a constant rate: those that were due
 * and never began. One that began late was not dropped, and is there by a later second.
 * @param dropped in all, as k6 counts them.
 */
export function droppedBySecond(
  begun: readonly number[],
  { perSecond, seconds, dropped }: { perSecond: number; seconds: number; dropped: number },
): number[] {
  const length = Math.ceil(seconds)
  let due = 0
  let started = 0
  const behind = Array.from({ length }, (_, second) => {
    due = Math.min(perSecond * seconds, perSecond * (second + 1))
    started += begun[second] ?? 0
    return Math.min(dropped, Math.max(0, Math.round(due) - started))
  })
  behind[length - 1] = dropped
  // What is behind and is caught up with later was late.
  for (let second = length - 2; second >= 0; second -= 1)
    behind[second] = Math.min(behind[second]!, behind[second + 1]!)
  return behind.map((until, second) => until - (behind[second - 1] ?? 0))
}
