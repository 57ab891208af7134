import type { Socket } from 'node:net'
import { clip } from '../../../model/basics/clean-text.ts'
import type { ByteCounts } from '../../../model/evidence/bytes.ts'
import type { Handshake } from '../../../model/evidence/handshake.ts'
import {
  type Connection,
  noBytes,
  noPhases,
  type PhaseTimes,
  type Sendable,
} from '../connection/connections.ts'
import { answered, type Outcome } from '../connection/outcome.ts'

const mostShown = 60
/** How long a server may take to close its side of a connection that is not needed any more. */
const partingMs = 1000

/**
 * The bytes of a string, each as a character (Latin-1): what comes in pieces is compared by bytes.
 */
export const bytewise = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : Buffer.from(text).toString('latin1')

/**
 * A text that an answer is to hold. `said`: as the config has it, with its placeholders, whose
 * values no message shows.
 */
export type Expected = { text: string; said: string }

/** Bytewise, as answers are read. */
export const expectedText = (said: string | undefined, text = said): Expected | undefined =>
  said === undefined ? undefined : { text: bytewise(text)!, said: bytewise(said)! }

/** What a whole answer comes to, which is read bytewise. */
export function judged(response: string, expected: Expected | undefined): Outcome {
  if (expected === undefined || response.includes(expected.text)) return answered('answered')
  const message = `the response does not contain ${shown(expected.said)}`
  return { kind: 'answered', code: 'answered', fault: { error: 'expect', message } }
}

/** A bytewise text as a message quotes it. */
export const shown = (latin1: string): string =>
  clip(JSON.stringify(Buffer.from(latin1, 'latin1').toString()), mostShown)

/** Tells the ms since it was asked last. */
export function stopwatch(): () => number {
  let since = performance.now()
  return () => {
    const before = since
    since = performance.now()
    return since - before
  }
}

/**
 * Keeps the phases of a connection as it opens: the name, the connection, and TLS where there is
 * any.
 */
export function timed<S extends Socket>(
  socket: S,
  phases: Connection['phases'],
  lap: () => number,
): S {
  socket.once('lookup', () => {
    phases.dns = lap()
  })
  socket.once('connect', () => {
    phases.connect = lap()
  })
  socket.once('secureConnect', () => {
    phases.tls = lap()
  })
  return socket
}

/**
 * What a request tells of itself while it is on its way: its phases, its bytes so far, and what its
 * handshake showed, where it is one.
 */
export type Course = {
  phases: PhaseTimes
  bytes: ByteCounts
  handshake: Handshake | undefined
}

/** Sends one request over a socket that it opens; returns what gives it up. */
type Exchange<O, R extends Sendable> = (
  open: O,
  request: R,
  course: Course,
  onEnd: (outcome: Outcome) => void,
) => () => void

/**
 * Makes connections that open a socket for each request: what the server sends too late must not
 * answer the next one.
 */
export const socketPerRequest =
  <O, R extends Sendable>(open: O, exchange: Exchange<O, R>) =>
  (): Connection<R> => {
    const course: Course = { phases: noPhases(), bytes: noBytes(), handshake: undefined }
    let abort = () => {}
    return {
      phases: course.phases,
      bytes: course.bytes,
      get handshake() {
        return course.handshake
      },
      again: 0,
      send: (request, onEnd) => {
        Object.assign(course.phases, noPhases())
        Object.assign(course.bytes, noBytes())
        course.handshake = undefined
        abort = exchange(open, request, course, onEnd)
      },
      close: () => abort(),
    }
  }

/** How a socket is left: `close` where its request has ended, `destroy` where it is given up. */
type Leave = { close: () => void; destroy: () => void }

/**
 * The end of a request, which comes once: whatever the socket reports after `end`, or after
 * `giveUp`, changes nothing.
 */
export function endOnce({ close, destroy }: Leave, onEnd: (outcome: Outcome) => void) {
  let isOver = false
  return {
    isOver: () => isOver,
    end: (outcome: Outcome): void => {
      if (isOver) return
      isOver = true
      close()
      onEnd(outcome)
    },
    giveUp: (): void => {
      isOver = true
      destroy()
    },
  }
}

/**
 * Closes in peace: a connection that is destroyed while the server still writes is reset, which is
 * an error there.
 */
export function part(socket: Socket): void {
  if (socket.destroyed) return
  socket.end()
  const late = setTimeout(() => socket.destroy(), partingMs).unref()
  socket.once('close', () => clearTimeout(late))
}
