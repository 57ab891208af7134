import { revealed } from '../../../../model/secret.ts'
import { failureOf } from '../../connection/outcome.ts'
import type { TransportOptions } from '../../connection/transport.ts'
import { sent } from '../http/request-as.ts'
import type { SentHeaders } from '../protocol.ts'
import { connect } from './grpc.ts'
import { messagesIn } from './message-bytes.ts'
import { headOf } from './requests.ts'

/** What one call came to: its code with what the server says of it, or why there is none. */
export type Called =
  | { kind: 'called'; code: string; message: string; messages: Buffer[] }
  | { kind: 'failed'; message: string }

type OneCall = {
  /** `users.UserService/GetUser`. */
  method: string
  headers: SentHeaders
  /** Its messages with their prefixes. */
  body: Buffer
  timeoutMs: number
  signal?: AbortSignal | undefined
}

/** Calls a method over a connection of its own, such as the load's, and reads all messages. */
export async function callOnce(options: TransportOptions, one: OneCall): Promise<Called> {
  const { method, headers, body, timeoutMs, signal } = one
  const connection = connect(options, {})()
  const deadline = AbortSignal.timeout(timeoutMs)
  const pieces: Buffer[] = []
  const metadata = Object.entries(revealed(headers) as Record<string, string>)
  try {
    const outcome = await sent(connection, {
      request: {
        side: 'head',
        name: method,
        isGood: code => typeof code === 'number' || code === 'OK',
        head: headOf(method, { url: options.url, method, metadata }),
        body,
        isStream: true,
      },
      taker: {
        head: () => {},
        body: (bytes, from, to) => void pieces.push(Buffer.from(bytes.subarray(from, to))),
      },
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    })
    if (outcome.kind === 'failed') return { kind: 'failed', message: outcome.message }
    const code = `${outcome.code}`
    const said = connection.bodyStart?.text() ?? ''
    return {
      kind: 'called',
      code,
      message: said === '' ? `it responded with ${code}` : `it responded with ${code}: ${said}`,
      messages: messagesIn(Buffer.concat(pieces)),
    }
  } catch (error) {
    const message = deadline.aborted
      ? `no response within ${timeoutMs} ms`
      : failureOf(error).message
    return { kind: 'failed', message }
  } finally {
    connection.close()
  }
}
