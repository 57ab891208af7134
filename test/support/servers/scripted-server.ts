import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Connect } from '../../../src/engines/embedded/connection/connections.ts'
import type { TransportOptions } from '../../../src/engines/embedded/connection/transport.ts'
import type { PreparedRequest } from '../../../src/engines/embedded/protocols/http/requests.ts'
import { guardedLookup } from '../../../src/net/addresses/address-guard.ts'
import { type Course, close, closed, sendOne } from './scripted.ts'

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
