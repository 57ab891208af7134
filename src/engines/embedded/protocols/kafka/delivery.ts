import type { Sendable } from '../../connection/connections.ts'
import type { Outcome } from '../../connection/outcome.ts'
import type { Access } from './cluster.ts'

/** A message, ready to be sent. */
export type KafkaMessage = Sendable & {
  access: Access
  topic: string
  key?: Buffer
  value: Buffer
  headers?: Map<Buffer, Buffer>
  acks?: 'all' | 'leader'
}

/** Of what is the message's own, without the head that all of a batch share. */
export function sizeOf({ key, value, headers }: KafkaMessage): number {
  let size = (key?.length ?? 0) + value.length
  for (const [name, text] of headers ?? []) size += name.length + text.length
  return size
}

/** A message on its way. Nobody waits for one that is over. */
export type Delivery = {
  message: KafkaMessage
  isOver: boolean
  /** The broker has acknowledged it. */
  acknowledged: () => void
  /** Called once at most. */
  end: (outcome: Outcome) => void
}
