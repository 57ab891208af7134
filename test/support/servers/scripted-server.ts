import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Connect, Connection } from '../../../src/engines/embedded/connection/connections.ts'
import type { Outcome } from '../../../src/engines/embedded/connection/outcome.ts'
import type { TransportOptions } from '../../../src/engines/embedded/connection/transport.ts'
import type { PreparedRequest } from '../../../src/engines/embedded/protocols/http/requests.ts'
import { guardedLookup } from '../../../src/net/addresses/address-guard.ts'

/**
 * What a server does to the first request that it gets; all others it answers well, with the
 * status 299.
 */
export type Script = {
  request?: Partial<PreparedRequest>
  keepAlive?: boolean
  /** The bytes of the answer; several are written with turns of the loop between them. */
  answer: string | readonly string[]
  /** How the server closes the connection right after the answer, before the client has read it. */
  closes?: 'end' | 'reset'
  /**
   * Bytes that nobody asked for, or how the server closes the connection, when the answer has been
   * read.
   */
  later?: { bytes: string } | 'end' | 'reset'
}

/**
 * How the first request ended and on which connection the second one went, such as `200, kept` or
 * `reset, new`.
 */
export type Course = string

/** Plays a script to one of the two transports. */
export async function play(
  connectOf: (options: TransportOptions) => Connect<PreparedRequest>,
  script: Script,
): Promise<Course> {
  const sockets: Socket[] = []
  const served: Socket[] = []
  const server = createServer({ noDelay: true }, socket => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    let read = ''
    socket.on('data', data => {
      read += data.toString('latin1')
      for (let end = read.indexOf('\r\n\r\n'); end >= 0; end = read.indexOf('\r\n\r\n')) {
        read = read.slice(end + 4 + Number(/content-length: (\d+)/.exec(read)?.[1] ?? 0))
        served.push(socket)
        if (served.length === 1) void answer(socket, script)
        else socket.write('HTTP/1.1 299 X\r\nContent-Length: 2\r\n\r\nok')
      }
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const connection = connectOf({
    url: `http://127.0.0.1:${port}`,
    connectTimeoutMs: 5000,
    lookup: guardedLookup,
    keepAlive: script.keepAlive ?? true,
  })()
  try {
    const first = await sendOne(connection, script.request)
    if (typeof script.later === 'object') served[0]!.write(script.later.bytes)
    else close(served[0]!, script.later)
    if (script.closes || script.later) await closed(served[0]!)
    const second = await sendOne(connection)
    if (second !== '299') return `${first}, then ${second}`
    return `${first}, ${served[0] === served[1] ? 'kept' : 'new'}`
  } finally {
    connection.close()
    for (const socket of sockets) socket.destroy()
    server.close()
  }
}

async function answer(socket: Socket, { answer: given, closes }: Script): Promise<void> {
  for (const piece of typeof given === 'string' ? [given] : given) {
    socket.write(Buffer.from(piece, 'latin1'))
    await new Promise(setImmediate)
  }
  close(socket, closes)
}

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
