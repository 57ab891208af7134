import { defined } from '../../../../model/basics/defined.ts'
import type { Sendable } from '../../connection/connections.ts'
import { datagramOpener, type OpenDatagrams } from '../../connection/open-datagrams.ts'
import { failureOf, type Outcome } from '../../connection/outcome.ts'
import {
  type Course,
  type Expected,
  endOnce,
  expectedText,
  judged,
  socketPerRequest,
  stopwatch,
} from '../exchange.ts'
import type { ExchangeSettings } from '../exchange-fields.ts'
import { filled } from '../filled.ts'
import type { ProtocolModule, RequestWith } from '../protocol.ts'

/** A datagram, and the text that its answer is to hold. */
type Exchange = Sendable & { bytes: Buffer; body: Expected | undefined }
type Settings = ExchangeSettings & { send: string }
type Module = ProtocolModule<RequestWith<Settings>, Exchange>

export const prepare: Module['prepare'] = ({ name, settings }, { side }) => ({
  side,
  name,
  isGood: () => true,
  bytes: Buffer.from(settings.send),
  body: expectedText(settings.expect?.body),
})

export const dynamic: NonNullable<Module['dynamic']> = filled(
  prepare,
  (request, { send, expected }) => ({
    ...request,
    ...defined({ bytes: send === undefined ? undefined : Buffer.from(send), body: expected }),
  }),
)

export const connect: Module['connect'] = options =>
  socketPerRequest(datagramOpener(options), exchange)

/** One request from the opening of its socket on; returns what gives it up. */
function exchange(
  open: OpenDatagrams,
  { bytes, body }: Exchange,
  { phases, bytes: counts }: Course,
  onEnd: (outcome: Outcome) => void,
): () => void {
  const lap = stopwatch()
  const { end, giveUp } = endOnce({ close: () => close(), destroy: () => close() }, onEnd)
  const close = open({
    onOpen: socket => {
      phases.connect = lap()
      counts.sent = bytes.length
      socket.send(bytes, error => error && end(failureOf(error)))
    },
    onDatagram: response => {
      phases.firstByte = lap()
      counts.received = response.length
      end(judged(response.toString('latin1'), body))
    },
    onError: error => end(failureOf(error)),
  })
  return giveUp
}
