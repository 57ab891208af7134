import type { Code } from '../../connection/outcome.ts'
import type { Examine } from '../../scenario/examine.ts'
import { Response } from '../../scenario/response.ts'
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

/** The messages of one response as they are read. */
export class CallReading extends Response implements ResponseReading<GrpcCall> {
  private readonly terms: CallTerms
  private readonly values: Values

  constructor(terms: CallTerms, values: Values) {
    super(true)
    this.terms = terms
    this.values = values
  }

  finish(code: Code, ms: number): ReturnType<Examine> {
    return this.terms.isGood(code) ? this.terms.examine(this, ms, this.values) : undefined
  }

  override get text(): string {
    return JSON.stringify(this.json)
  }

  protected override parse(): unknown {
    return this.terms.jsonOf(messagesIn(this.bytes))
  }

  /** What stands in its metadata is not kept. */
  override header(): undefined {
    return undefined
  }

  override all(): string[] {
    return []
  }
}
