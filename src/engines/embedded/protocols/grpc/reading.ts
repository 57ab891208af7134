import type { Code } from '../../connection/outcome.ts'
import type { Examine } from '../../scenario/examine.ts'
import type { ReadResponse } from '../../scenario/response.ts'
import type { Values } from '../../scenario/values.ts'
import type { ResponseReading } from '../protocol.ts'
import { messagesIn } from './message-bytes.ts'
import type { GrpcCall } from './requests.ts'

/** What is looked at of the responses to a call, made once. */
export type CallTerms = {
  isGood: GrpcCall['isGood']
  examine: Examine
  /** A message, or the list of all of them, in the mapping of ProtoJSON. */
  jsonOf: (messages: readonly Buffer[]) => unknown
}

/** Of a response that is kept. */
const mostBytes = 16 * 1024 * 1024

/** The messages of one response as they are read. */
export class CallReading implements ResponseReading<GrpcCall>, ReadResponse {
  private readonly terms: CallTerms
  private readonly values: Values
  private pieces: Buffer[] = []
  private length = 0
  private parsed: { value: unknown } | undefined

  constructor(terms: CallTerms, values: Values) {
    this.terms = terms
    this.values = values
  }

  /** A call that is sent again has its response from the start. */
  head(): void {
    this.pieces = []
    this.length = 0
  }

  body(bytes: Uint8Array, from: number, to: number): void {
    this.length += to - from
    if (this.length <= mostBytes) this.pieces.push(Buffer.from(bytes.subarray(from, to)))
  }

  finish(code: Code, ms: number): ReturnType<Examine> {
    return this.terms.isGood(code) ? this.terms.examine(this, ms, this.values) : undefined
  }

  get json(): unknown {
    this.parsed ??= { value: this.terms.jsonOf(messagesIn(this.bytes)) }
    return this.parsed.value
  }

  get text(): string {
    return JSON.stringify(this.json)
  }

  get bytes(): Buffer {
    if (this.length > mostBytes)
      throw new Error(`the response is larger than the ${mostBytes / 1024 / 1024} MB that are read`)
    return Buffer.concat(this.pieces)
  }

  /** What stands in its metadata is not kept. */
  header(): undefined {
    return undefined
  }

  all(): string[] {
    return []
  }
}
