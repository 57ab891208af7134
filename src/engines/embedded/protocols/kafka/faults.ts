import { protocolErrorsCodesById } from '@platformatic/kafka'
import { answered, type Failure, failureOf, type Outcome } from '../../connection/outcome.ts'

const codes: Readonly<Record<number, string>> = protocolErrorsCodesById

/** An error of a broker by its name, such as `NOT_LEADER_OR_FOLLOWER`. */
export const codeOf = (id: number): string => codes[id] ?? 'UNKNOWN_SERVER_ERROR'

/** After these the cluster is asked anew who leads a partition. */
const stale = new Set([
  'UNKNOWN_TOPIC_OR_PARTITION',
  'LEADER_NOT_AVAILABLE',
  'NOT_LEADER_OR_FOLLOWER',
  'REPLICA_NOT_AVAILABLE',
  'KAFKA_STORAGE_ERROR',
  'FENCED_LEADER_EPOCH',
  'UNKNOWN_LEADER_EPOCH',
])
export const isStale = (code: string): boolean => stale.has(code)

/** A broker has refused. */
export class BrokerError extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** The connection to a broker has failed. */
export class LinkError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/** How a message ends that met an error. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof BrokerError) return answered(error.code)
  return error instanceof LinkError ? error.failure : failureOf(error)
}
