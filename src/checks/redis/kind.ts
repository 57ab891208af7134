import { socketAddress } from '../../language/scalars/socket-address.ts'
import { choice } from '../../language/scalars/texts.ts'
import { section } from '../../language/section.ts'
import { Secret } from '../../model/secret.ts'
import type { CheckKind } from '../check-kind.ts'

type Settings = { redis: string; expect?: { answer?: 'PONG' | 'NOAUTH' } }

/** Whether a Redis server answers `PING`, which RESP takes as a line too. */
export const redis: CheckKind = {
  id: 'redis',
  fields: {
    redis: {
      option: socketAddress,
      doc: 'The server, which is sent `PING`: `host:port`, without TLS.',
      required: true,
      example: 'localhost:6379',
    },
    expect: {
      option: section({
        answer: {
          option: choice(['PONG', 'NOAUTH']),
          doc: 'The response: `NOAUTH` of a server with a password, which is not given here.',
          default: 'PONG',
        },
      }),
      doc: 'What makes a response successful.',
      otherwise: '`PONG`',
    },
  },
  addressOf: ({ redis: address }: Settings) => address,
  requestOf: ({ redis: address, expect }: Settings) => ({
    protocol: 'tcp',
    settings: {
      tcp: address,
      send: new Secret('PING\r\n'),
      expect: { body: expect?.answer === 'NOAUTH' ? '-NOAUTH' : '+PONG\r\n' },
    },
  }),
}
