import { defined } from '../../../../model/basics/defined.ts'
import type { Sendable } from '../../connection/connections.ts'
import { type OpenSocket, socketOpener } from '../../connection/open-socket.ts'
import { answered, failureOf, type Outcome } from '../../connection/outcome.ts'
import {
  bytewise,
  type Course,
  endOnce,
  expectedText,
  part,
  socketPerRequest,
  stopwatch,
  timed,
} from '../exchange.ts'
import type { ExchangeSettings } from '../exchange-fields.ts'
import { filled } from '../filled.ts'
import type { ProtocolModule, RequestWith } from '../protocol.ts'
import { Response, type Wanted } from './response.ts'

/** A string and what its answer is read for; without either the open connection is all. */
type Exchange = Sendable & { bytes: Buffer | undefined; wanted: Wanted | undefined }
type Module = ProtocolModule<RequestWith<ExchangeSettings>, Exchange>

export const prepare: Module['prepare'] = ({ name, settings }, { side }) => {
  const { send, until, expect } = settings
  const isExchange = send !== undefined || until !== undefined || expect?.body !== undefined
  return {
    side,
    name,
    isGood: () => true,
    bytes: send === undefined ? undefined : Buffer.from(send),
    wanted: isExchange ? { body: expectedText(expect?.body), until: bytewise(until) } : undefined,
  }
}

export const dynamic: NonNullable<Module['dynamic']> = filled(
  prepare,
  (request, { send, expected }) => ({
    ...request,
    ...defined({
      bytes: send === undefined ? undefined : Buffer.from(send),
      wanted: expected && { ...request.wanted, body: expected },
    }),
  }),
)

export const connect: Module['connect'] = options =>
  socketPerRequest(socketOpener(options, []), exchange)

/** One request from the opening of its connection on; returns what gives it up. */
function exchange(
  open: OpenSocket,
  { bytes, wanted }: Exchange,
  { phases, bytes: counts }: Course,
  onEnd: (outcome: Outcome) => void,
): () => void {
  const lap = stopwatch()
  const response = new Response(wanted ?? {})
  const { isOver, end, giveUp } = endOnce(
    { close: () => part(socket), destroy: () => socket.destroy() },
    onEnd,
  )
  const read: Parameters<OpenSocket>[1] = (length, bytesOf) => {
    if (isOver()) return true
    counts.received += length
    if (phases.firstByte === 0) phases.firstByte = lap()
    const outcome = response.read(bytesOf, length)
    if (outcome) {
      phases.download = lap()
      end(outcome)
    }
    return true
  }
  const socket = timed(open('', read), phases, lap)
  socket.once('connect', () => {
    if (bytes) {
      socket.write(bytes)
      counts.sent = bytes.length
    }
    if (!wanted) end(answered('connected'))
  })
  socket.on('error', error => end(failureOf(error)))
  socket.on('end', () => end(response.close()))
  socket.on('close', () => end(response.close()))
  return giveUp
}
