import { noBytes, type PhaseTimes } from '../../../connection/connections.ts'
import type { Outcome } from '../../../connection/outcome.ts'
import type { Taker } from '../../../connection/transport.ts'
import { BodyStart } from '../body-start.ts'
import type { PreparedRequest } from '../requests.ts'
import type { HeaderBlock } from './codec/header-block.ts'
import { ReceiveWindow } from './receive-window.ts'
import type { RequestBytes } from './request-bytes.ts'

export type OpeningTimes = Pick<PhaseTimes, 'dns' | 'connect' | 'tls'>

/** Who is told of the course of a request. */
export type Asker = {
  /** The connection that it waited for is open. */
  opened: (times: OpeningTimes) => void
  /** It is to be sent again. */
  delayed: () => void
  /** The head of the final answer has come. */
  begun: () => void
  ended: (outcome: Outcome) => void
}

/** What has a request, sent or not. */
type Holder = { cancel: (stream: Stream) => void }

/** So much of one answer may come at once. */
export const streamWindow = 2 ** 24

/**
 * A server that takes no request at all is asked for the same one three times, and not for ever.
 */
const mostAgain = 2

/** One request and what has come of its answer; used again for the next one. */
export class Stream {
  readonly asker: Asker
  request!: RequestBytes
  isGood: PreparedRequest['isGood'] = () => true
  /** Who reads the answer, if anybody does. */
  taker: Taker | undefined
  /** Of the answer's body, where the status is not good. */
  readonly bodyStart = new BodyStart()
  holder: Holder | undefined
  /** How often the request was sent again. */
  again = 0
  /** Of its frames, however often it was sent. */
  readonly bytes = noBytes()
  id = 0
  /** Of the final answer; 0 before that. */
  status = 0
  /** Bytes of the request's body that were sent, and how many more the server takes. */
  sent = 0
  window = 0
  readonly incoming = new ReceiveWindow(streamWindow)
  /**
   * Whether the request may go over another connection, where the server says that it did not take
   * it.
   */
  get mayGoAgain(): boolean {
    return this.again < mostAgain
  }

  /**
   * The same where a connection ended before the answer began, and the server may have taken it all
   * the same.
   */
  get mayGoAgainUnread(): boolean {
    return this.again === 0 && this.request.isIdempotent
  }

  /** Whether its connection served others before, and ended with nothing of its answer. */
  get isUnread(): boolean {
    return this.givenAfter > 0 && this.status === 0
  }

  /** How often its connection had brought something when the request was given to it. */
  givenAfter = 0
  /** Of the answer's body; -1 where any length will do. */
  private length = -1
  private received = 0

  constructor(asker: Asker) {
    this.asker = asker
  }

  open(id: number, window: number): void {
    this.id = id
    this.status = 0
    this.bodyStart.begin()
    this.sent = 0
    this.window = window
    this.incoming.begin()
    this.length = -1
    this.received = 0
  }

  /**
   * A head before the final one, the final one, or trailers; false where the answer is none with
   * it.
   */
  readBlock(block: HeaderBlock, isLast: boolean): boolean {
    if (!block.isFit) return false
    if (this.status !== 0) return block.status === 0 && isLast && this.hasAll
    if (block.status < 200) return block.status >= 100 && block.status !== 101 && !isLast
    this.status = block.status
    const isBodiless = this.request.isHead || block.status === 204 || block.status === 304
    this.length = isBodiless ? 0 : block.length
    this.asker.begun()
    return !isLast || this.hasAll
  }

  /** Bytes of the body; false where the answer is none with them. */
  readData(bytes: number, isLast: boolean): boolean {
    this.received += bytes
    if (this.status === 0) return false
    return isLast ? this.hasAll : this.length < 0 || this.received <= this.length
  }

  private get hasAll(): boolean {
    return this.length < 0 || this.received === this.length
  }
}
