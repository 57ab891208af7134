import type { Ended } from '../record/recorder.ts'
import type { Slot } from './pools.ts'

type End = Required<Pick<Ended, 'endedAt' | 'outcome' | 'good' | 'own' | 'excused'>>

/**
 * A request that has ended, as it is recorded. Written out: to spread its parts would cost more
 * than all that is counted of it.
 */
export function endedOf(
  slot: Slot,
  { endedAt, outcome, good, own, excused }: End,
  timesPhases: boolean,
): Ended {
  const { request: series, dueAt, sentAt, traceId, connection } = slot
  return {
    series,
    dueAt,
    sentAt,
    endedAt,
    outcome,
    good,
    own,
    excused,
    again: connection.again,
    bodyStart: connection.bodyStart,
    bytes: hasHops(slot) ? slot.bytes : connection.bytes,
    handshake: connection.handshake,
    traceId,
    phases: timesPhases ? connection.phases : undefined,
  }
}

/** Whether what is sent next may be a part of the same request. */
export const hasHops = ({ iteration }: Slot): boolean => iteration?.reading !== undefined

/** Of one hop, by what its connection counted. */
export function addHop({ bytes, connection }: Slot): void {
  if (!connection.bytes) return
  bytes.sent += connection.bytes.sent
  bytes.received += connection.bytes.received
}
