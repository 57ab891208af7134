import { Agent, request as ask, createServer, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { defined } from '../../model/basics/defined.ts'
import { type CallLog, callOf } from '../call-log.ts'
import { type Current, drawnFor } from './draw.ts'
import { exchange } from './http-exchange.ts'
import { passOn } from './raw-connection.ts'

/** The connection to the dependency that a client has to itself; `isOpen`: it is there by now. */
type Line = { to: Socket; agent: Agent; underWay: number; isOpen: boolean }

/**
 * Takes over clients that speak HTTP/1: each of their requests is disturbed, or not, for itself. A
 * client's line ends with that to the dependency, and no request is ever sent again.
 */
export function httpSide(
  current: Current,
  log: CallLog,
): {
  take: (client: Socket, to: Socket) => void
  close: () => void
} {
  const lines = new WeakMap<object, Line>()
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 })
  server.on('request', (request, response) => {
    const line = lines.get(request.socket)!
    const { agent, to } = line
    line.underWay += 1
    const call = log.begin(callOf(request.headers, request))
    response.once('close', () => {
      line.underWay -= 1
      if (!line.isOpen) call.harmless = 'kept'
      if (to.readableEnded && line.underWay === 0) request.socket.end()
    })
    exchange(request, response, {
      call,
      disturbance: drawnFor(current)(),
      current,
      forward: ({ method, url, rawHeaders }) =>
        ask({ agent, ...defined({ method, path: url }), headers: rawHeaders, setHost: false }),
    })
  })
  server.on('upgrade', (request: IncomingMessage, client: Socket, head: Buffer) => {
    const { to } = lines.get(client)!
    to.emit('agentRemove')
    to.write(headOf(request))
    to.write(head)
    passOn(client, to, drawnFor(current), current)
  })
  server.on('clientError', (_, socket) => socket.destroy())
  return {
    take: (client, to) => {
      const line: Line = { to, agent: agentOf(to), underWay: 0, isOpen: !to.connecting }
      lines.set(client, line)
      to.once('connect', () => {
        line.isOpen = true
      })
      for (const event of ['end', 'close'])
        to.once(event, () => {
          if (line.underWay === 0) client.end()
        })
      server.emit('connection', client)
      process.nextTick(() => client.resume())
    },
    close: () => void server.close(),
  }
}

/** Sends everything over one connection, and nothing once that is gone. */
function agentOf(to: Socket): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  agent.createConnection = () => to
  // When an idle connection ends is for the two sides of it to say, whatever the dependency
  // announces.
  agent.keepSocketAlive = () => true
  return agent
}

/** The lines of a request that becomes something else than HTTP, as they came. */
function headOf({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : [],
  )
  return [`${method} ${url} HTTP/${httpVersion}`, ...lines, '', ''].join('\r\n')
}
