import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { closedByServer, type Failure, failureOf, refused } from '../../../connection/outcome.ts'
import { otherProtocol } from './faults.ts'
import type { OpeningTimes } from './stream.ts'

type OpeningEvents = { opened: (times: OpeningTimes) => void; failed: (outcome: Failure) => void }

/**
 * Follows a socket from its start to its end, and times how it opens; the result stops the wait for
 * that.
 */
export function followOpening(
  socket: Socket,
  connectTimeoutMs: number,
  { opened, failed }: OpeningEvents,
): () => void {
  const times: OpeningTimes = { dns: 0, connect: 0, tls: 0 }
  const late = refused(`no connection within ${connectTimeoutMs} ms`)
  const timer = setTimeout(() => failed(late), connectTimeoutMs)
  let since = performance.now()
  const time = (phase: keyof OpeningTimes) => {
    const before = since
    since = performance.now()
    times[phase] = since - before
  }
  const isSecure = 'encrypted' in socket
  socket.once('lookup', () => time('dns'))
  socket.once('connect', () => {
    time('connect')
    if (!isSecure) opened(times)
  })
  socket.once('secureConnect', () => {
    time('tls')
    if ((socket as TLSSocket).alpnProtocol === 'h2') opened(times)
    else failed(otherProtocol)
  })
  socket.on('error', error => failed(failureOf(error)))
  socket.on('end', () => failed(closedByServer))
  socket.on('close', () => failed(closedByServer))
  return () => clearTimeout(timer)
}
