import { type Connection, noPhases, type Sendable } from '../../connection/connections.ts'
import { datagramOpener, type OpenDatagrams } from '../../connection/open-datagrams.ts'
import { failureOf, type Outcome } from '../../connection/outcome.ts'
import { bytewise, judged, stopwatch } from '../exchange.ts'
import type { ExchangeSettings } from '../exchange-fields.ts'
import type { ProtocolModule, RequestWith } from '../protocol.ts'

/** A datagram, and the text that its answer is to hold. */
type Exchange = Sendable & { bytes: Buffer; body: string | undefined }
type Settings = ExchangeSettings & { send: string }
type Module = ProtocolModule<RequestWith<Settings>, Exchange>

export const prepare: Module['prepare'] = ({ name, settings }, { side }) => ({
  ...{ side, name, isGood: () => true },
  bytes: Buffer.from(settings.send),
  body: bytewise(settings.expect?.body),
})

/** An answer that comes too late must not answer the next request: each has a port of its own. */
export const connect: Module['connect'] = options => {
  const open = datagramOpener(options)
  return () => {
    const phases = noPhases()
    let abort = () => {}
    const connection: Connection<Exchange> = {
      phases,
      again: 0,
      send: (request, onEnd) => {
        abort = exchange(open, request, phases, onEnd)
      },
      close: () => abort(),
    }
    return connection
  }
}

/** One request from the opening of its socket on; returns what gives it up. */
function exchange(
  open: OpenDatagrams,
  { bytes, body }: Exchange,
  phases: Connection['phases'],
  onEnd: (outcome: Outcome) => void,
): () => void {
  Object.assign(phases, noPhases())
  const lap = stopwatch()
  let isOver = false
  const end = (outcome: Outcome) => {
    if (isOver) return
    isOver = true
    close()
    onEnd(outcome)
  }
  const close = open({
    onOpen: socket => {
      phases.connect = lap()
      socket.send(bytes, error => error && end(failureOf(error)))
    },
    onDatagram: answer => {
      phases.firstByte = lap()
      end(judged(answer.toString('latin1'), body))
    },
    onError: error => end(failureOf(error)),
  })
  return () => {
    isOver = true
    close()
  }
}
