import { compare } from '../../../../model/plan/objective.ts'
import { answered, broken, type Failure, type Outcome } from '../../connection/outcome.ts'
import type { Field, Taker } from '../../connection/transport.ts'
import { codeNames, codeOf } from './codes.ts'
import { prefixBytes } from './message-bytes.ts'
import type { GrpcCall } from './requests.ts'

/** All that is looked at of the fields of a response. */
export const readFields = ['content-type', 'grpc-status', 'grpc-message'] as const

/** Of the codes that calls end with. */
const outcomes = new Map<string, Outcome>(codeNames.map(code => [code, answered(code)]))

/**
 * Reads what a server says to one call after the other: whether it is gRPC, how many messages there
 * are, and the status.
 */
export class CallResponse implements Taker {
  private call!: GrpcCall
  private also: Taker | undefined
  private http = 0
  private type = ''
  private status: string | undefined
  private message = ''
  private messages = 0
  /**
   * Of the message that comes: bytes of its prefix so far, its length so far, and how much of it is
   * still to come.
   */
  private prefix = 0
  private length = 0
  private left = 0
  private isFit = true

  /** `also`: reads the same. */
  begin(call: GrpcCall, also: Taker | undefined): void {
    this.call = call
    this.also = also
    this.http = 0
    this.type = ''
    this.status = undefined
    this.message = ''
    this.messages = 0
    this.prefix = 0
    this.left = 0
    this.isFit = true
  }

  head(status: number, fields: readonly Field[]): void {
    this.http = status
    this.take(fields)
    this.also?.head(status, fields)
  }

  /** Counts messages; their bytes are looked at no further. */
  body(bytes: Uint8Array, from: number, to: number): void {
    this.also?.body(bytes, from, to)
    for (let at = from; at < to; ) {
      if (this.prefix === prefixBytes) {
        const more = Math.min(this.left, to - at)
        this.left -= more
        at += more
      } else {
        this.takePrefix(bytes[at]!)
        at += 1
      }
      if (this.prefix === prefixBytes && this.left === 0) {
        this.messages += 1
        this.prefix = 0
      }
    }
  }

  trailers(fields: readonly Field[]): void {
    this.take(fields)
  }

  /** What the server says of an error; of a success it says nothing that helps. */
  text(): string {
    if (this.status === '0') return 'the call succeeded; another status is expected'
    try {
      return decodeURIComponent(this.message)
    } catch {
      return this.message
    }
  }

  /** What the call comes to, once all of it is there. */
  outcome(): Outcome {
    if (!/^application\/grpc(?![^+;\s])/i.test(this.type)) return this.noGrpc()
    if (this.status === undefined) return broken('the response ends without a grpc-status')
    const code = codeOf(this.status)
    if (!this.call.isGood(code)) return outcomes.get(code)!
    if (code === 'OK' && this.prefix > 0) return broken('the response ends within a message')
    if (!this.isFit) return broken('a message is compressed, which was not requested')
    const { isStream, messages } = this.call
    if (code === 'OK' && !isStream && this.messages !== 1)
      return broken(`a unary call has one message; the response has ${this.messages}`)
    if (!messages || compare(this.messages, messages.comparator, messages.value))
      return outcomes.get(code)!
    const message = `${this.messages} messages, expected ${messages.comparator} ${messages.value}`
    return { kind: 'answered', code, fault: { error: 'expect', message } }
  }

  private takePrefix(byte: number): void {
    if (this.prefix === 0) {
      if (byte !== 0) this.isFit = false
      this.length = 0
    } else this.length = this.length * 256 + byte
    this.prefix += 1
    if (this.prefix === prefixBytes) this.left = this.length
  }

  private take(fields: readonly Field[]): void {
    for (const [name, value] of fields) {
      if (name === 'grpc-status') this.status = value
      else if (name === 'grpc-message') this.message = value
      else if (name === 'content-type') this.type = value
    }
  }

  private noGrpc(): Failure {
    const type = this.type === '' ? 'no content type' : `the content type ${this.type}`
    return broken(`the response is not gRPC: HTTP status ${this.http} with ${type}`)
  }
}
