import { defined } from '../../../model/basics/defined.ts'
import type { ErrorKind } from '../../../model/evidence/load-report.ts'
import type { ToolRequest } from '../../foreign/requests/tool-request.ts'
import { errorKindOf } from '../error-kinds.ts'

/** What is not as expected of a request, by the script; `failed`: there is no response. */
type What = 0 | 'failed' | 'status' | 'expect' | 'capture' | 'protocol'
type Row =
  | ['begin', startMs: number]
  | ['late', ms: number]
  | [
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
  | ['iteration', index: number, startMs: number, ms: number, what: What, code: number]
  | ['ran out', data: string]

export type Rows = {
  /** @throws SyntaxError, TypeError where a line is none of the script's. */
  read: (line: string) => void
  /** Unix ms of the start of the load; absent until its first iteration begins. */
  startMs?: number
  /** How much later than the others it began, in ms. */
  lateMs: number
  /** Iterations that began in each second of the load. */
  begun: number[]
  ranOut?: string
}

type Names = { requests: readonly string[]; scenarios: readonly string[] }

/** Reads what the script of a compiled load writes; `timeoutMs`: of its requests. */
export function readRows(
  { requests, scenarios }: Names,
  timeoutMs: number,
  found: (request: ToolRequest) => void,
): Rows {
  const early: number[] = []
  const rows: Rows = { read, lateMs: 0, begun: [] }
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
    const row = JSON.parse(line) as Row
    switch (row[0]) {
      case 'begin':
        if (rows.startMs !== undefined) return
        rows.startMs = row[1]
        found({ of: 'start', startMs: row[1], ms: 0, name: '' })
        for (const startMs of early.splice(0)) begin(startMs)
        return
      case 'late':
        rows.lateMs = row[1]
        return
      case 'request': {
        const [, index, isFirst, startMs, ms, status, code, what, message] = row
        const failed = failedOf(what, code)
        if (isFirst === 1) begin(startMs)
        found({
          startMs,
          // A timeout counts at its whole time, however early k6 gave up.
          ms: failed === 'timeout' ? Math.max(ms, timeoutMs) : ms,
          name: nameAt(requests, index),
          ...defined({ code: status || undefined }),
          ...(failed && { failed, message }),
        })
        return
      }
      case 'iteration': {
        const [, index, startMs, ms, what, code] = row
        const failed = failedOf(what, code)
        const name = nameAt(scenarios, index)
        found({ of: 'iteration', startMs, ms, name, ...defined({ failed }) })
        return
      }
      case 'ran out':
        rows.ranOut = row[1]
        return
      default:
        throw new TypeError('it is no row of the script')
    }
  }
  return rows
}

function nameAt(names: readonly string[], index: number): string {
  const name = names[index]
  if (name === undefined) throw new TypeError(`there is no number ${index}`)
  return name
}

const failedOf = (what: What, code: number): ErrorKind | undefined =>
  what === 0 ? undefined : what === 'failed' ? errorKindOf(code) : what

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
