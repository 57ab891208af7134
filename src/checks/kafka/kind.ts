import { socketAddress } from '../../language/scalars/socket-address.ts'
import type { CheckKind } from '../check-kind.ts'

/** Whether a Kafka broker responds; nothing is produced or consumed. */
export const kafka: CheckKind = {
  id: 'kafka',
  fields: {
    kafka: {
      option: socketAddress,
      doc: 'A broker, which is queried for the versions of the protocol that it supports: `host:port`, without TLS.',
      required: true,
      example: 'localhost:9092',
    },
  },
  addressOf: ({ kafka: address }: { kafka: string }) => address,
  readiness: 'kafka',
}
