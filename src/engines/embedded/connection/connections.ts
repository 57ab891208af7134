import type { ByteCounts } from '../../../model/evidence/bytes.ts'
import type { Handshake } from '../../../model/evidence/handshake.ts'
import type { Side } from '../../../model/evidence/load-report.ts'
import type { Code, Outcome } from './outcome.ts'
import type { Taker } from './transport.ts'

/** What every request tells of itself; all else of it is known to its protocol alone. */
export type Sendable = {
  side: Side
  name: string
  /** Whether an answer with this code, one of its protocol's, is a good one. */
  isGood(code: Code): boolean
}

/** One request at a time over one connection. */
export type Connection<R extends Sendable = Sendable> = {
  /**
   * `onEnd` is called once for each send, unless the connection was closed. `taker` reads the
   * answer, where the connection was made to be read from (`TransportOptions.isRead`).
   */
  send(request: R, onEnd: (outcome: Outcome) => void, taker?: Taker): void
  /** Where the time of the request that ended last went; written over by the next one. */
  readonly phases: PhaseTimes
  /**
   * How often the request that ended last was sent again, as the server had not taken it; of the
   * next one from its start.
   */
  readonly again: number
  /**
   * How the answer that ended last begins, where its code was not good; written over by the next
   * one. Absent where nothing is kept of it.
   */
  readonly bodyStart?: { text: () => string }
  /**
   * What the request that ended last, or is on its way, has sent and received so far; written over
   * by the next one. Absent where it is not counted.
   */
  readonly bytes?: ByteCounts | undefined
  /** What the handshake showed that was the request which ended last; absent where none was. */
  readonly handshake?: Handshake | undefined
  close: () => void
}

export const noBytes = (): ByteCounts => ({ sent: 0, received: 0 })

/** Parts of a request's time in ms; the first three are 0 where the connection was open. */
export type PhaseTimes = {
  dns: number
  connect: number
  tls: number
  firstByte: number
  download: number
}

export const noPhases = (): PhaseTimes => ({
  dns: 0,
  connect: 0,
  tls: 0,
  firstByte: 0,
  download: 0,
})

/** How a connection to one address is made. */
export type Connect<R extends Sendable = Sendable> = () => Connection<R>
