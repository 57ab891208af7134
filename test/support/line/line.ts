import {
  type Connection,
  noPhases,
  type Sendable,
} from '../../../src/engines/embedded/connection/connections.ts'
import { socketOpener } from '../../../src/engines/embedded/connection/open-socket.ts'
import {
  answered,
  closedByServer,
  failureOf,
  type Outcome,
} from '../../../src/engines/embedded/connection/outcome.ts'
import type { TransportOptions } from '../../../src/engines/embedded/connection/transport.ts'
import type {
  ProtocolModule,
  RequestWith,
} from '../../../src/engines/embedded/protocols/protocol.ts'

/** A line, ready to be sent. */
type Line = Sendable & { text: string }
type Module = ProtocolModule<RequestWith<{ line: string }>, Line>

export const prepare: Module['prepare'] = ({ name, settings }, { side }) => ({
  side,
  name,
  text: `${settings.line}\n`,
  isGood: code => code === 'OK',
})

export const connect: Module['connect'] = options => () => connectionOf(options)

/** One request at a time: what comes until the end of a line is its response. */
function connectionOf(options: TransportOptions): Connection<Line> {
  const phases = noPhases()
  let onEnd: ((outcome: Outcome) => void) | undefined
  let said = ''
  const end = (outcome: Outcome) => {
    const ended = onEnd
    onEnd = undefined
    said = ''
    ended?.(outcome)
  }
  const socket = socketOpener(options, [])('', (length, bytes) => {
    said += Buffer.from(bytes.subarray(0, length)).toString('latin1')
    if (said.includes('\n')) end(answered(said.split(/[ \n]/)[0]!))
    return true
  })
  socket.on('error', error => end(failureOf(error)))
  socket.on('close', () => end(closedByServer))
  return {
    phases,
    again: 0,
    send: ({ text }, whenEnded) => {
      onEnd = whenEnded
      if (socket.destroyed) end(closedByServer)
      else socket.write(text)
    },
    close: () => {
      onEnd = undefined
      socket.destroy()
    },
  }
}
