import { defined } from '../../model/basics/defined.ts'
import type { ErrorKind } from '../../model/evidence/load-report.ts'
import { kindBy } from '../foreign/requests/error-kind.ts'
import { otherHost } from '../foreign/requests/request-name.ts'
import type { ToolRequest } from '../foreign/requests/tool-request.ts'

type RequestRow = [
  kind: 'request',
  start: number,
  ms: number | null,
  name: string,
  method: string,
  status: number | null,
  error: string | null,
  message: string | null,
  origin?: string | null,
]
type FaultRow = [kind: 'fault', at: number, endsUser: boolean, error: string, message: string]
type EndRow = [kind: 'end', code: number, own: number | null]
type WorkerRow = [kind: 'worker', name: string, known: WorkerEnd]

/**
 * What the listener knows at the end of a worker elsewhere. `received`: its requests that have
 * come; the others are absent of one that does not have the listener. `isLast`: it has sent all
 * that it had; `sent`: how many that was; `cores`: that it kept busy on average; `offset`: what its
 * times were moved by, in s, `within` so much.
 */
type WorkerEnd = { isLast: boolean; received: number } & Partial<
  Record<'sent' | 'cores' | 'offset' | 'within', number>
>

export type RowReader = {
  /** @throws SyntaxError, TypeError where a line is none of the listener's. */
  read: (line: string) => void
  /**
   * One for each process that has ended in its own way: the exit code that the locustfile set, if
   * it did.
   */
  ends: { own: number | null }[]
  /** Requests, what went wrong outside of them, how many users that has ended, and the first. */
  counts: { requests: number; faults: number; users: number; first?: string }
  /** The workers elsewhere that took part. */
  workers: (WorkerEnd & { name: string })[]
}

/** Reads what the listener writes. @param target the measured address. */
export function readRows(target: string, found: (request: ToolRequest) => void): RowReader {
  const elsewhere = otherHost(target)
  const ends: RowReader['ends'] = []
  const workers: RowReader['workers'] = []
  const counts: RowReader['counts'] = { requests: 0, faults: 0, users: 0 }
  return {
    ends,
    counts,
    workers,
    read: line => {
      const row = JSON.parse(line) as RequestRow | FaultRow | EndRow | WorkerRow
      if (row[0] === 'end') ends.push({ own: row[2] })
      else if (row[0] === 'worker') workers.push({ name: row[1], ...row[2] })
      else if (row[0] === 'fault') {
        counts.faults += 1
        if (row[2]) counts.users += 1
        counts.first ??= `${row[3]}: ${row[4]}`
      } else if (row[0] === 'request' && typeof row[1] === 'number' && isTime(row[2])) {
        counts.requests += 1
        found({ ...requestOf(row), ...defined({ elsewhere: elsewhere(row[8] ?? row[3]) }) })
      } else throw new TypeError('it is no row of the listener')
    },
  }
}

/** A client of the user's own may report no response time. */
const isTime = (ms: unknown): boolean => ms === null || typeof ms === 'number'

function requestOf([, start, ms, name, method, status, error, message]: RequestRow): ToolRequest {
  const request = {
    startMs: start * 1000,
    ms: ms ?? 0,
    name: nameOf(name, method),
    ...defined({ code: status !== null && status > 0 ? status : undefined }),
  }
  if (error !== null) {
    const kind = kindOf(status, `${error} ${message}`)
    // The times of timeouts count, and this one is not known.
    const failed = kind === 'timeout' && ms === null ? 'other' : kind
    return { ...request, failed, message: message ?? error }
  }
  // Whether it was in time is not known, so that it is no successful one.
  if (ms === null || ms < 0)
    return { ...request, ms: 0, failed: 'other', message: 'it reports no response time' }
  return request
}

/** A path has its method before it, and no query; a name of the file's own stays as it is. */
function nameOf(name: string, method: string): string {
  const url = URL.parse(name)
  if (url?.host) return `${method} ${url.host}${url.pathname}`
  return name.startsWith('/') ? `${method} ${name.replace(/[?#].*$/s, '')}` : name
}

const kindOfFault = kindBy([
  [/timed? ?out/i, 'timeout'],
  [/refused/i, 'refused'],
  [/getaddrinfo|name or service|name resolution|gaierror/i, 'dns'],
  [/ssl|certificate/i, 'tls'],
  [/reset|aborted|disconnected|closed/i, 'reset'],
])

/** A response that the file does not accept is one all the same. */
const kindOf = (status: number | null, said: string): ErrorKind =>
  status !== null && status > 0 ? 'status' : kindOfFault(said)
