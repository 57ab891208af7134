import type { IncomingHttpHeaders } from 'node:http'
import { defined } from '../model/basics/defined.ts'
import type { Harmless } from '../model/evidence/calls.ts'

/**
 * One call as it is kept: when it came and ended, in ms of the machine's clock. `id`: what all
 * attempts of one request have in common; `status` 0: no response got back.
 */
export type LoggedCall = {
  at: number
  endedAt?: number
  id?: string
  key?: string
  status?: number
  harmless?: Harmless
}

/** A run has rarely more, and the record keeps all of them. */
const most = 50_000
const longestId = 200

/** What passes through a proxy. More than it keeps is counted as `isCut`. */
export class CallLog {
  calls: LoggedCall[] = []
  isCut = false

  forget(): void {
    this.calls = []
    this.isCut = false
  }

  /** A call begins; it is written to as it goes on. */
  begin(call: Omit<LoggedCall, 'at'> = {}): LoggedCall {
    const begun = { at: Date.now(), ...call }
    if (this.calls.length < most) this.calls.push(begun)
    else this.isCut = true
    return begun
  }
}

/** RFC 9110, 9.2.1. */
const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'TRACE']

/** Headers that all attempts of one request usually share, the surest first. */
const idHeaders = ['x-request-id', 'x-correlation-id', 'idempotency-key'] as const

/** Who asks for what: attempts of one request agree in it. */
export function callOf(
  headers: IncomingHttpHeaders,
  { method = '', url = '' }: { method?: string | undefined; url?: string | undefined },
): Omit<LoggedCall, 'at'> {
  const [, traceId] = /^[0-9a-f]{2}-([0-9a-f]{32})-/.exec(textOf(headers.traceparent)) ?? []
  const id = traceId ?? idHeaders.map(name => textOf(headers[name])).find(text => text !== '')
  const key = textOf(headers['idempotency-key'])
  return {
    status: 0,
    ...defined({
      id: id === undefined ? undefined : `${id} ${method} ${url}`.slice(0, longestId),
      key: key.slice(0, longestId) || undefined,
      harmless: safeMethods.includes(method) ? 'read' : undefined,
    }),
  }
}

const textOf = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''
