import { connect, type Socket, type TcpSocketConnectOpts } from 'node:net'
import { connect as connectTls, createSecureContext, type TLSSocket } from 'node:tls'
import { defined } from '../../../model/basics/defined.ts'
import type { ByteCounts } from '../../../model/evidence/bytes.ts'
import { portOf, unbracketed } from '../../../net/addresses/endpoint.ts'
import { noBytes } from './connections.ts'
import type { TransportOptions } from './transport.ts'

/** Of all connections, since what is read is looked at before anything else is read. */
const bufferBytes = 64 * 1024
const probeAfterMs = 60_000
// Apart from the address, whose type does not know that `connect` takes these as well.
const socketOptions = { noDelay: true, keepAlive: true, keepAliveInitialDelay: probeAfterMs }

/** Told of the first `length` bytes, which are gone when it returns. */
type OnBytes = (length: number, bytes: Uint8Array) => boolean

/**
 * Begins to connect; TLS asks for `servername` where it is not empty. Without `onBytes` the socket
 * is read as a stream.
 */
export type OpenSocket = (servername: string, onBytes?: OnBytes) => Socket

/**
 * Over TLS the server is offered these protocols by their names in ALPN, the one that is liked best
 * first. `resumes`: whether a connection may go on with the session of an earlier one, which spares
 * it most of the handshake. `verifies`: whether a certificate that is not valid ends the
 * connection; else `authorizationError` of the socket says what is wrong with it.
 */
export function socketOpener(
  { url, lookup, tls, via }: TransportOptions,
  protocols: readonly string[],
  { resumes = true, verifies = true }: { resumes?: boolean; verifies?: boolean } = {},
): OpenSocket {
  const to = new URL(url)
  const buffer = Buffer.allocUnsafeSlow(bufferBytes)
  const common = {
    host: via === undefined ? unbracketed(to.hostname) : '127.0.0.1',
    port: via ?? portOf(to),
    lookup,
    ...socketOptions,
  } satisfies TcpSocketConnectOpts
  const readBy = (callback: OnBytes | undefined) => callback && { onread: { buffer, callback } }
  if (to.protocol !== 'https:') return (_, callback) => connect({ ...common, ...readBy(callback) })

  const secureContext = createSecureContext(tls)
  const sessions = new Map<string, Buffer>()
  return (servername, callback): TLSSocket => {
    const session = sessions.get(servername)
    const options = {
      ...common,
      secureContext,
      servername,
      ALPNProtocols: [...protocols],
      rejectUnauthorized: verifies,
      ...readBy(callback),
      ...defined({ session }),
    }
    const socket = connectTls(options)
    return resumes ? socket.on('session', given => sessions.set(servername, given)) : socket
  }
}

/**
 * The handle of a TLS socket's TCP connection, as far as Node has it: its only trace of how the
 * connection ended, and of the bytes that are not the application's.
 */
type Handles = {
  _handle?: {
    _parent?: { readStart?: () => number; bytesRead?: number; bytesWritten?: number }
  } | null
}

/** What a TLS socket has sent and received so far of the handshake, where Node says it. */
export function handshakeBytes(socket: TLSSocket): ByteCounts {
  const { bytesWritten: sent, bytesRead: received } = (socket as Handles)._handle?._parent ?? {}
  return sent === undefined || received === undefined ? noBytes() : { sent, received }
}

/**
 * Asked at `end`: whether TCP ended without the close_notify by which TLS says that all has been
 * sent (RFC 8446, 6.1). After one TCP still reads, and says so when it is told to begin; where
 * nothing can be asked, all is taken to be well.
 */
export const isCutShort = (socket: Socket): boolean =>
  (socket as Handles)._handle?._parent?.readStart?.() === 0
