import type { Socket } from 'node:net'
import { code, flag, frame, headBytes } from './codec/frames.ts'

const usualBytes = 16 * 1024

/** Frames that go out together, in one write. */
export class Outbox {
  /** Of what is to be written. */
  length = 0
  private bytes: Buffer = Buffer.allocUnsafeSlow(usualBytes)
  /** Buffers that were written. */
  private readonly spare: Buffer[] = []

  /** The head of a frame whose payload follows. */
  head(length: number, type: number, flags: number, stream: number): void {
    this.makeRoom(headBytes)
    const { bytes, length: at } = this
    bytes[at] = length >> 16
    bytes[at + 1] = length >> 8
    bytes[at + 2] = length
    bytes[at + 3] = type
    bytes[at + 4] = flags
    this.length = at + 5
    this.uint32(stream)
  }

  put(bytes: Uint8Array, from: number, to: number): void {
    this.makeRoom(to - from)
    let at = this.length
    this.length += to - from
    // A loop is quicker for the few bytes of most requests.
    if (to - from > 256) this.bytes.set(bytes.subarray(from, to), at)
    else for (let next = from; next < to; next += 1) this.bytes[at++] = bytes[next]!
  }

  settings(values: readonly (readonly [name: number, value: number])[]): void {
    this.head(values.length * 6, frame.settings, 0, 0)
    for (const [name, value] of values) {
      this.makeRoom(6)
      this.bytes.writeUInt16BE(name, this.length)
      this.length += 2
      this.uint32(value)
    }
  }

  acknowledge(
    type: typeof frame.settings | typeof frame.ping,
    payload: Uint8Array,
    from: number,
    to: number,
  ): void {
    this.head(to - from, type, flag.ack, 0)
    this.put(payload, from, to)
  }

  windowUpdate(stream: number, more: number): void {
    this.head(4, frame.windowUpdate, 0, stream)
    this.uint32(more)
  }

  resetStream(stream: number, why: number): void {
    this.head(4, frame.resetStream, 0, stream)
    this.uint32(why)
  }

  goAway(why: number): void {
    this.head(8, frame.goAway, 0, 0)
    // No stream of the server's was ever taken.
    this.uint32(code.none)
    this.uint32(why)
  }

  writeTo(socket: Socket): void {
    if (this.length === 0) return
    const { bytes } = this
    const filled = bytes.subarray(0, this.length)
    this.bytes = this.spare.pop() ?? Buffer.allocUnsafeSlow(usualBytes)
    this.length = 0
    socket.write(filled, () => this.spare.push(bytes))
  }

  private uint32(value: number): void {
    this.makeRoom(4)
    const { bytes, length: at } = this
    bytes[at] = value >>> 24
    bytes[at + 1] = value >> 16
    bytes[at + 2] = value >> 8
    bytes[at + 3] = value
    this.length = at + 4
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const grown = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + more))
    this.bytes.copy(grown, 0, 0, this.length)
    this.bytes = grown
  }
}
