import { defined } from '../../model/basics/defined.ts'
import { kindBy } from '../foreign/requests/error-kind.ts'
import type { ToolRequest } from '../foreign/requests/tool-request.ts'

/** What both kinds of logs say of a request; times in Unix ms. */
export type LoggedRequest = {
  groups: readonly string[]
  name: string
  startMs: number
  endMs: number
  isOk: boolean
  /** Empty of a successful one. */
  message: string
}

/** Is given what a log holds. */
export type LogListener = {
  request: (request: ToolRequest) => void
  /** Of Gatling. */
  version: (version: string) => void
  /** What went wrong outside of a request, such as one that could not be built. */
  error: (message: string) => void
}

/** In a group its name comes first, as `checkout / cart`. */
export function requestOf(logged: LoggedRequest): ToolRequest {
  const { groups, name, startMs, endMs, isOk, message } = logged
  if (!(startMs > 0 && endMs >= startMs)) throw new TypeError('it has no time')
  const request = { startMs, ms: endMs - startMs, name: [...groups, name].join(' / ') }
  if (isOk) return request
  // Gatling logs no status but the one that a check did not expect.
  const code = /^status\b.*\bfound (\d{3})$/.exec(message)?.[1]
  const failed = code === undefined ? kindOf(message) : 'status'
  return { ...request, failed, message, ...defined({ code: code ? Number(code) : undefined }) }
}

/** By the exception of Java, or the check, that the message names. */
const kindOf = kindBy([
  [/Timeout|timed? ?out/i, 'timeout'],
  [/UnknownHost/, 'dns'],
  [/refused/i, 'refused'],
  [/ssl|certificate|handshake/i, 'tls'],
  [/reset|closed|Premature|IOException/i, 'reset'],
  [/\bfind\b|but actually|found nothing|exists/i, 'expect'],
])
