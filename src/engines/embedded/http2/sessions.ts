import { type ClientHttp2Session, connect } from 'node:http2'
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import type { PhaseTimes } from '../connections.ts'
import type { TransportOptions } from '../transport.ts'

/** As many streams as servers usually allow a session (RFC 9113 asks for no fewer). */
const streamsPerSession = 100

type OpeningTimes = Pick<PhaseTimes, 'dns' | 'connect' | 'tls'>

/** One connection and what is known of it. */
type Session = {
  http2: ClientHttp2Session
  streams: number
  isOpen: boolean
  /** Called once when it opens, with how long that took. */
  onOpen: ((phases: OpeningTimes) => void)[]
  /** Why it ended. */
  error?: Error
}

/** `take` gives a session that has room for one stream more, `give` returns that room. */
export type Sessions = { take: () => Session; give: (session: Session) => void }

export function sessionsTo(options: TransportOptions): Sessions {
  let sessions: Session[] = []
  const forget = (session: Session) => {
    sessions = sessions.filter(one => one !== session)
  }
  return {
    take: () => {
      let session = sessions.find(({ streams }) => streams < streamsPerSession)
      if (!session) {
        session = openSession(options, forget)
        sessions.push(session)
      }
      session.streams += 1
      // Without keep-alive every stream has a session of its own.
      if (!options.keepAlive) forget(session)
      return session
    },
    give: session => {
      session.streams -= 1
      if (!options.keepAlive) session.http2.close()
    },
  }
}

function openSession(options: TransportOptions, forget: (session: Session) => void): Session {
  const { url, connectTimeoutMs } = options
  const phases = { dns: 0, connect: 0, tls: 0 }
  const http2 = connect(url, { createConnection: () => timed(openSocket(options), phases) })
  const session: Session = { http2, streams: 0, isOpen: false, onOpen: [] }
  const end = (error?: Error) => {
    clearTimeout(timer)
    if (error) session.error ??= error
    forget(session)
  }
  const timer = setTimeout(() => {
    const error = Object.assign(new Error(`no connection within ${connectTimeoutMs} ms`), { code: 'ETIMEDOUT' })
    session.error = error
    http2.destroy(error)
  }, connectTimeoutMs)
  http2.on('connect', (_, socket) => {
    clearTimeout(timer)
    const { alpnProtocol } = socket as Partial<TLSSocket>
    if (alpnProtocol !== undefined && alpnProtocol !== 'h2') {
      session.error = Object.assign(new Error('the server does not speak HTTP/2'), { code: 'ERR_HTTP2_ERROR' })
      http2.destroy(session.error)
      return
    }
    session.isOpen = true
    for (const opened of session.onOpen) opened(phases)
  })
  http2.on('error', end)
  http2.on('goaway', () => forget(session))
  http2.on('close', () => end())
  return session
}

function timed<T extends Socket>(socket: T, phases: OpeningTimes): T {
  let since = performance.now()
  const time = (phase: keyof OpeningTimes) => {
    const before = since
    since = performance.now()
    phases[phase] = since - before
  }
  socket.once('lookup', () => time('dns'))
  socket.once('connect', () => time('connect'))
  socket.once('secureConnect', () => time('tls'))
  return socket
}

function openSocket({ url, lookup, tls, via }: TransportOptions) {
  const { protocol, hostname, port } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  const to =
    via === undefined
      ? { host, port: Number(port || (protocol === 'https:' ? 443 : 80)) }
      : { host: '127.0.0.1', port: via }
  const common = { ...to, lookup, noDelay: true }
  if (protocol === 'http:') return connectTcp(common)
  return connectTls({ ...common, ...tls, servername: isIP(host) ? '' : host, ALPNProtocols: ['h2', 'http/1.1'] })
}
