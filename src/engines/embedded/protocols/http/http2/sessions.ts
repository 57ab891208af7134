import { socketOpener } from '../../../connection/open-socket.ts'
import type { TransportOptions } from '../../../connection/transport.ts'
import { Session, type Surroundings, usualRoom } from './session.ts'
import type { Stream } from './stream.ts'

/** The sessions to one deployment, opened as they are needed. */
export class Sessions {
  private readonly keepAlive: boolean
  private readonly surroundings: Surroundings
  private open: Session[] = []
  private users = 0

  /** Their first streams have the number `firstStream`. */
  constructor(options: TransportOptions, firstStream: number) {
    this.keepAlive = options.keepAlive
    this.surroundings = {
      // A server that does not know HTTP/2 says so better by choosing the other one than by ending
      // the handshake.
      open: socketOpener(options, ['h2', 'http/1.1']),
      connectTimeoutMs: options.connectTimeoutMs,
      firstStream,
      room: usualRoom,
      reads: options.isRead ?? false,
      send: (stream, except) => this.send(stream, except),
      forget: session => {
        this.open = this.open.filter(one => one !== session)
      },
    }
  }

  /**
   * Sends a request over a session that has room for it, but not over the one that has just refused
   * it.
   */
  send(stream: Stream, except?: Session): void {
    const { servername } = stream.request
    let session = this.open.find(
      one => one.hasRoom && one.servername === servername && one !== except,
    )
    if (!session) {
      session = new Session(servername, this.surroundings)
      this.open.push(session)
    }
    stream.holder = session
    session.add(stream)
    // Without keep-alive every stream has a session of its own.
    if (!this.keepAlive) session.leave()
  }

  /** They stay open as long as someone may use them. */
  hold(): void {
    this.users += 1
  }

  release(): void {
    this.users -= 1
    // One who gives up a connection may take another one at once.
    setImmediate(() => {
      if (this.users === 0) for (const session of this.open) session.leave()
    })
  }
}
