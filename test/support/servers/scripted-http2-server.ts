import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Connect } from '../../../src/engines/embedded/connection/connections.ts'
import type { TransportOptions } from '../../../src/engines/embedded/connection/transport.ts'
import type { PreparedRequest } from '../../../src/engines/embedded/protocols/http/requests.ts'
import { guardedLookup } from '../../../src/net/addresses/address-guard.ts'
import * as h2 from './http2-frames.ts'
import { type Course, close, closed, sendOne } from './scripted-server.ts'

type Bytes = Buffer | string

/**
 * What a server does to the first request that it gets; all others it answers well, with the
 * status 299.
 */
export type Script = {
  request?: Partial<PreparedRequest>
  keepAlive?: boolean
  /** What the server says first on the first connection; settings that change nothing. */
  greeting?: Bytes
  /** The answer to the stream; several pieces are written with turns of the loop between them. */
  answer: (stream: number) => Bytes | readonly Bytes[]
  /** How the server closes the connection right after the answer, before the client has read it. */
  closes?: 'end' | 'reset'
  /**
   * What nobody asked for, or how the server closes the connection, when the answer has been read.
   */
  later?: ((stream: number) => Bytes) | 'end' | 'reset'
}

/** Plays a script to one of the two transports, over plain TCP. */
export async function play(
  connectOf: (options: TransportOptions) => Connect<PreparedRequest>,
  script: Script,
): Promise<Course> {
  const sockets: Socket[] = []
  const served: { socket: Socket; stream: number }[] = []
  const server = createServer({ noDelay: true }, socket => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.write((sockets.length === 1 ? script.greeting : undefined) ?? h2.settingsFrame())
    onFrames(socket, ({ type, flags, stream }) => {
      if (type === h2.settings && flags === 0) socket.write(h2.frame(h2.settings, h2.ack, 0))
      if ((type !== h2.headers && type !== h2.data) || (flags & h2.endStream) === 0) return
      served.push({ socket, stream })
      if (served.length === 1) void answer(socket, stream, script)
      else
        socket.write(
          h2.headersFrame(stream, h2.field(':status', '299'), h2.endHeaders | h2.endStream),
        )
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
    const { socket, stream } = served[0]!
    if (typeof script.later === 'function') await written(socket, script.later(stream))
    else close(socket, script.later)
    if (script.closes || typeof script.later === 'string') await closed(socket)
    const second = await sendOne(connection)
    if (second !== '299') return `${first}, then ${second}`
    return `${first}, ${served[1]!.socket === socket ? 'kept' : 'new'}`
  } finally {
    connection.close()
    for (const socket of sockets) socket.destroy()
    server.close()
  }
}

const prefaceBytes = 24

/** Tells of each frame that a client sends. */
export function onFrames(socket: Socket, onFrame: (frame: h2.Frame) => void): void {
  let read: Buffer = Buffer.alloc(0)
  let isBegun = false
  socket.on('data', more => {
    read = Buffer.concat([read, more])
    if (!isBegun && read.length < prefaceBytes) return
    if (!isBegun) read = read.subarray(prefaceBytes)
    isBegun = true
    const { frames, rest } = h2.takeFrames(read)
    read = rest
    for (const one of frames) onFrame(one)
  })
}

async function answer(
  socket: Socket,
  stream: number,
  { answer: answerTo, closes }: Script,
): Promise<void> {
  const given = answerTo(stream)
  for (const piece of typeof given === 'string' || Buffer.isBuffer(given) ? [given] : given) {
    socket.write(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)
    await new Promise(setImmediate)
  }
  close(socket, closes)
}

/**
 * Writes, and waits until the client may have read it: what comes after has been written and
 * answered too.
 */
async function written(socket: Socket, bytes: Bytes): Promise<void> {
  socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
  for (let turns = 0; turns < 5; turns += 1) await new Promise(setImmediate)
}
