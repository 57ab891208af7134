import type { BodyStart } from '../protocols/http/body-start.ts'
import type { PreparedRequest } from '../protocols/http/requests.ts'
import type { Outcome } from './outcome.ts'

/** One request at a time over one connection; `onEnd` is called once for each send, unless the connection was closed. */
export type Connection = {
  send: (request: PreparedRequest, onEnd: (outcome: Outcome) => void) => void
  /** Where the time of the request that ended last went; written over by the next one. */
  readonly phases: PhaseTimes
  /** How often the request that ended last was sent again, as the server had not taken it; of the next one from its start. */
  readonly again: number
  /** How the body of the response that ended last begins, where its status was not good; written over by the next one. Absent where nothing is kept of it. */
  readonly bodyStart?: BodyStart
  close: () => void
}

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

/** How a connection to one deployment is made. */
export type Connect = () => Connection
