import type { TLSSocket } from 'node:tls'
import type { Sendable } from '../../connection/connections.ts'
import { handshakeBytes, type OpenSocket, socketOpener } from '../../connection/open-socket.ts'
import { answered, closedByServer, failureOf, type Outcome } from '../../connection/outcome.ts'
import { servernameOf } from '../../connection/servername.ts'
import { type Course, endOnce, part, socketPerRequest, stopwatch, timed } from '../exchange.ts'
import type { ProtocolModule, RequestWith } from '../protocol.ts'
import { handshakeFailure } from './failures.ts'
import { type Expected, faultOf } from './fault.ts'
import { shownBy } from './shown.ts'

type Settings = { tls: string; servername?: string; expect?: Expected }
/** A handshake; `servername`: absent: the host. */
type Handshake = Sendable & { servername: string | undefined; expected: Expected }
type Module = ProtocolModule<RequestWith<Settings>, Handshake>

/**
 * The code of a good handshake is its version, such as `TLSv1.3`; any other says why there is none.
 */
export const prepare: Module['prepare'] = ({ name, settings }, { side }) => ({
  side,
  name,
  isGood: code => String(code).startsWith('TLSv'),
  servername: settings.servername,
  expected: settings.expect ?? {},
})

/**
 * Each request has a socket of its own, and no session of an earlier one: each handshake is a whole
 * one.
 */
export const connect: Module['connect'] = options => {
  const { host, hostname } = new URL(options.url)
  const url = `https://${host}`
  const open = socketOpener({ ...options, url }, [], { resumes: false, verifies: false })
  const named = servernameOf(hostname)
  return socketPerRequest(open, (opened, request: Handshake, course, onEnd) =>
    shakeHands(opened, request.servername ?? named, request.expected, course, onEnd),
  )
}

/** One handshake from the opening of its connection on; returns what gives it up. */
function shakeHands(
  open: OpenSocket,
  servername: string,
  expected: Expected,
  course: Course,
  onEnd: (outcome: Outcome) => void,
): () => void {
  const lap = stopwatch()
  const { end, giveUp } = endOnce(
    { close: () => part(socket), destroy: () => socket.destroy() },
    onEnd,
  )
  const socket = timed(open(servername, () => true) as TLSSocket, course.phases, lap)
  socket.once('secureConnect', () => {
    Object.assign(course.bytes, handshakeBytes(socket))
    course.handshake = shownBy(socket, Date.now())
    const refused = socket.authorizationError
    end(refused ? refusedFor(String(refused)) : outcomeOf(socket, expected))
  })
  socket.on('error', error => end(handshakeFailure(error) ?? failureOf(error)))
  socket.on('close', () => end(closedByServer))
  return giveUp
}

function outcomeOf(socket: TLSSocket, expected: Expected): Outcome {
  const fault = faultOf(socket, expected, Date.now())
  const code = socket.getProtocol() ?? 'TLS'
  return fault ? { kind: 'answered', code, fault } : answered(code)
}

/** By the code of what is wrong with the certificate. */
const refusedFor = (code: string): Outcome =>
  handshakeFailure({ code }) ?? { kind: 'failed', error: 'tls', message: code, code }
