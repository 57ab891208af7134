import type { Socket } from 'node:net'
import { type API, type Connection, Reader, ResponseError, type Writer } from '@platformatic/kafka'
import { gateVersion } from '../../../../model/version.ts'
import { broken, closedByServer, type Failure, failureOf } from '../../connection/outcome.ts'
import { LinkError } from './faults.ts'

/** Of a response; brokers send at most what a fetch asks for, or one larger batch. */
const mostBytes = 128 * 1024 * 1024
const lengthBytes = 4
const clientId = Buffer.from(`reliability-gate/${gateVersion}`)

type Parse = (correlation: number, key: number, version: number, reader: Reader) => unknown
type Answered = (error: Error | null, response?: unknown) => void
type Waiting = { key: number; version: number; parse: Parse; answered: Answered }
/** How the library calls one of its requests. */
type Call<A extends unknown[]> = (connection: Connection, ...args: [...A, Answered]) => void

/**
 * A connection to one broker. The library writes and reads the bodies of requests and responses;
 * it is used over sockets of the engine, so that the guard of addresses, `target.tls` and
 * `target.resolve` hold. Only versions of requests without tagged fields in their heads go over it.
 */
export class Link {
  failure: Failure | undefined
  private readonly socket: Socket
  private readonly timeoutMs: number
  private readonly waiting = new Map<number, Waiting>()
  private chunks: Buffer[] = []
  private held = 0
  private correlation = 0

  constructor(socket: Socket, timeoutMs: number) {
    this.socket = socket
    this.timeoutMs = timeoutMs
    socket.on('error', error => this.fail(failureOf(error)))
    socket.on('close', () => this.fail(closedByServer))
    socket.on('data', bytes => this.take(bytes))
  }

  /**
   * Sends a request. What a broker says of single partitions stays in the response.
   * @throws LinkError where no response can be had.
   */
  call<A extends unknown[], T>(api: API<A, T>, ...args: A): Promise<Exclude<T, boolean>> {
    const { promise, resolve, reject } = Promise.withResolvers<Exclude<T, boolean>>()
    const late = setTimeout(
      () => this.fail({ kind: 'failed', error: 'timeout', message: this.silence() }),
      this.timeoutMs,
    )
    const send = api as unknown as Call<A>
    send(this as unknown as Connection, ...args, (error, response) => {
      clearTimeout(late)
      if (error instanceof ResponseError) resolve(responseOf(error) as Exclude<T, boolean>)
      else if (error) reject(error)
      else resolve(response as Exclude<T, boolean>)
    })
    return promise
  }

  /** By this the library sends (its `Connection.send`). */
  send(
    key: number,
    version: number,
    write: () => Writer,
    parse: Parse,
    _requestTags: boolean,
    _responseTags: boolean,
    answered: Answered,
  ): void {
    if (this.failure) {
      answered(new LinkError(this.failure))
      return
    }
    this.correlation = (this.correlation + 1) & 0x7fffffff
    const body = write().buffer
    const head = Buffer.alloc(lengthBytes + 10)
    head.writeInt32BE(10 + clientId.length + body.length, 0)
    head.writeInt16BE(key, 4)
    head.writeInt16BE(version, 6)
    head.writeInt32BE(this.correlation, 8)
    head.writeInt16BE(clientId.length, 12)
    this.waiting.set(this.correlation, { key, version, parse, answered })
    this.socket.write(Buffer.concat([head, clientId, body]))
  }

  close(): void {
    this.fail(closedByServer)
  }

  /** All that waits ends with the first failure. */
  fail(failure: Failure): void {
    if (this.failure) return
    this.failure = failure
    this.socket.destroy()
    const error = new LinkError(failure)
    for (const { answered } of this.waiting.values()) answered(error)
    this.waiting.clear()
  }

  private silence(): string {
    return `the broker did not respond within ${this.timeoutMs} ms`
  }

  private take(bytes: Buffer): void {
    this.chunks.push(bytes)
    this.held += bytes.length
    while (!this.failure && this.held >= lengthBytes) {
      const length = this.lengthOfNext()
      if (length < lengthBytes || length > mostBytes) {
        this.fail(broken('the response is not of the Kafka protocol'))
        return
      }
      if (this.held < lengthBytes + length) return
      const all = Buffer.concat(this.chunks)
      this.chunks = [all.subarray(lengthBytes + length)]
      this.held -= lengthBytes + length
      this.hear(all.subarray(lengthBytes, lengthBytes + length))
    }
  }

  private lengthOfNext(): number {
    if (this.chunks[0]!.length < lengthBytes) this.chunks = [Buffer.concat(this.chunks)]
    return this.chunks[0]!.readInt32BE(0)
  }

  private hear(frame: Buffer): void {
    const correlation = frame.readInt32BE(0)
    const waiting = this.waiting.get(correlation)
    if (!waiting) {
      this.fail(broken('the response matches no request'))
      return
    }
    const { key, version, parse, answered } = waiting
    this.waiting.delete(correlation)
    try {
      answered(null, parse(correlation, key, version, Reader.from(frame.subarray(lengthBytes))))
    } catch (error) {
      if (error instanceof ResponseError) answered(error)
      else {
        const failure = broken(`the response cannot be read: ${(error as Error).message}`)
        answered(new LinkError(failure))
        this.fail(failure)
      }
    }
  }
}

const responseOf = (error: ResponseError): unknown =>
  (error as unknown as { response: unknown }).response
