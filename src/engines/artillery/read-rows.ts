import { defined } from '../../model/basics/defined.ts'
import type { OwnThreshold } from '../../model/evidence/load-report.ts'
import { kindBy } from '../foreign/requests/error-kind.ts'
import { otherHost, requestNamer } from '../foreign/requests/request-name.ts'
import type { ToolRequest } from '../foreign/requests/tool-request.ts'

type RequestRow = [
  kind: 'request',
  start: number,
  ms: number,
  name: string | null,
  method: string,
  url: string | null,
  status: number | null,
  error: string | null,
  message: string | null,
]
/**
 * What Artillery itself has counted: `users` that it has started, of which `failed` did not get to
 * the end of their scenario, and those that it has `skipped` since `maxVusers` were there.
 */
type Counted = Record<'responses' | 'users' | 'failed' | 'skipped', number> & { errors: string[] }
type Row =
  | RequestRow
  | [kind: 'check', name: string, holds: boolean]
  | [kind: 'waiting', thread: number, requests: number]
  | [kind: 'done', counted: Counted]

export type RowReader = {
  /** @throws SyntaxError, TypeError where a line is none of the plugin's. */
  read: (line: string) => void
  /**
   * Responses that were read, the codes of requests that got none or half of one, how many these
   * were, and what Artillery itself has counted; absent until it is done.
   */
  known: { responses: number; cut: number; codes: Set<string>; counted?: Counted }
  /** Requests that have ended and, of each thread, those that had not when it last said so. */
  over: { count: number; totalMs: number; firstMs: number; lastMs: number }
  waiting: Map<number, number>
  checks: OwnThreshold[]
}

/** Reads what the plugin writes. @param target the measured address, which is no part of a name. */
export function readRows(target: string, found: (request: ToolRequest) => void): RowReader {
  const known: RowReader['known'] = { responses: 0, cut: 0, codes: new Set() }
  const checks: OwnThreshold[] = []
  const over: RowReader['over'] = { count: 0, totalMs: 0, firstMs: 0, lastMs: 0 }
  const waiting: RowReader['waiting'] = new Map()
  const nameOf = requestNamer(target)
  const elsewhere = otherHost(target)
  return {
    known,
    checks,
    over,
    waiting,
    read: line => {
      const row = JSON.parse(line) as Row
      if (row[0] === 'request') {
        const request = {
          ...requestOf(row, nameOf),
          ...defined({ elsewhere: elsewhere(row[5] ?? '') }),
        }
        if (request.code !== undefined) known.responses += 1
        if (row[7] !== null) {
          known.cut += 1
          known.codes.add(row[7])
        }
        over.count += 1
        over.totalMs += request.ms
        over.firstMs ||= request.startMs
        over.lastMs = Math.max(over.lastMs, request.startMs + request.ms)
        found(request)
      } else if (row[0] === 'waiting') waiting.set(row[1], row[2])
      else if (row[0] === 'done') known.counted = row[1]
      else if (row[0] === 'check') checks.push({ name: row[1], holds: row[2] })
      else throw new TypeError('it is no row of the plugin')
    },
  }
}

function requestOf(
  [, startMs, ms, name, method, url, status, error, message]: RequestRow,
  nameOf: (method: string, address: string) => string,
): ToolRequest {
  if (!(startMs > 0 && ms >= 0)) throw new TypeError('it has no time')
  // What has neither a status nor an error did not get a response, and nobody says why.
  const isUnanswered = error !== null || !status
  const failed = isUnanswered ? kindOf(error ?? '') : status >= 400 ? 'status' : undefined
  return {
    startMs,
    ms,
    name: name ?? nameOf(method, url ?? ''),
    ...defined({ code: status || undefined }),
    ...(failed && { failed, message: message ?? '' }),
  }
}

/** By the codes of Node.js, which Artillery runs in. */
const kindOf = kindBy([
  [/TIMEDOUT|Timeout/, 'timeout'],
  [/ENOTFOUND|EAI_AGAIN/, 'dns'],
  [/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/, 'tls'],
  [/ECONNREFUSED/, 'refused'],
  [/ECONNRESET|EPIPE|ECONNABORTED/, 'reset'],
  [/^HPE_/, 'protocol'],
])
