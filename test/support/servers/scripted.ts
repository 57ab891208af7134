import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { Connection } from '../../../src/engines/embedded/connection/connections.ts'
import type { Outcome } from '../../../src/engines/embedded/connection/outcome.ts'
import type { PreparedRequest } from '../../../src/engines/embedded/protocols/http/requests.ts'

/* What the scripted servers of both versions of HTTP share. */

/**
 * How the first request ended and on which connection the second one went, such as `200, kept` or
 * `reset, new`.
 */
export type Course = string

export function close(socket: Socket, how: 'end' | 'reset' | undefined): void {
  if (how === 'end') socket.end()
  if (how === 'reset') socket.resetAndDestroy()
}

export const closed = async (socket: Socket): Promise<void> => {
  if (!socket.closed) await once(socket, 'close')
}

/** The status or the kind of error of one request; its outcome must come once. */
export function sendOne(
  connection: Connection<PreparedRequest>,
  more: Partial<PreparedRequest> = {},
): Promise<string> {
  const request: PreparedRequest = {
    side: 'head',
    name: 'x',
    method: 'GET',
    path: '/',
    headers: [],
    body: undefined,
    isGood: () => true,
    ...more,
  }
  return new Promise((resolve, reject) => {
    let ended = 0
    connection.send(request, (outcome: Outcome) => {
      ended += 1
      if (ended > 1) reject(new Error('it ended twice'))
      // In a later turn, as the generator sends: what the server wrote beside the answer has been
      // read by then.
      setImmediate(resolve, outcome.kind === 'answered' ? String(outcome.code) : outcome.error)
    })
  })
}
