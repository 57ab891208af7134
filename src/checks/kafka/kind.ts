import { socketAddress } from '../../language/scalars/socket-address.ts'
import { Secret } from '../../model/secret.ts'
import type { CheckKind } from '../check-kind.ts'

const client = 'reliability-gate'
/** ApiVersions, version 0, which every broker since 0.10 answers before anything else. */
const apiVersions = 18
const correlation = 7

const int16 = (value: number): string => String.fromCharCode(value >> 8, value & 0xff)
const int32 = (value: number): string => int16(value >> 16) + int16(value & 0xffff)

/**
 * A request of Kafka's protocol: its length, then key, version, correlation id and client id (Kafka
 * protocol guide, Request Header v1). Every byte is ASCII, so that it is a text.
 */
function question(): string {
  const body = int16(apiVersions) + int16(0) + int32(correlation) + int16(client.length) + client
  return int32(body.length) + body
}

/** Whether a Kafka broker answers; nothing is produced or consumed. */
export const kafka: CheckKind = {
  id: 'kafka',
  fields: {
    kafka: {
      option: socketAddress,
      doc: 'A broker, which is asked which versions of its protocol it speaks: `host:port`, without TLS.',
      required: true,
      example: 'localhost:9092',
    },
  },
  addressOf: ({ kafka: address }: { kafka: string }) => address,
  requestOf: ({ kafka: address }: { kafka: string }) => ({
    protocol: 'tcp',
    // The answer begins with the correlation id and, where all is well, error code 0.
    settings: {
      tcp: address,
      send: new Secret(question()),
      expect: { body: int32(correlation) + int16(0) },
    },
  }),
}
