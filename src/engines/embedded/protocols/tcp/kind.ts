import { addressOn, socketAddress } from '../../../../language/scalars/socket-address.ts'
import { expectedResponse, sentText, verbatim } from '../exchange-fields.ts'
import type { ProtocolKind } from '../protocol.ts'

/** A string and its answer over a TCP connection of their own. */
export const tcp: ProtocolKind = {
  id: 'tcp',
  fields: {
    tcp: {
      option: socketAddress,
      doc: 'The address to connect to: `host:port`, or `:port` on the host of the target.',
      required: true,
      example: '127.0.0.1:8080',
    },
    send: {
      option: sentText,
      doc: 'The text that is sent once the connection is open.',
      otherwise: 'nothing is sent',
      example: 'Hello server',
    },
    until: {
      option: verbatim(1000),
      doc: 'What the response ends with.',
      otherwise: 'it ends with the expected text, or with the first bytes where none is expected',
      example: 'END',
    },
    expect: expectedResponse,
  },
  templates: ['send', 'expect'],
  addressOf: ({ tcp: written }: { tcp: string }, target) => addressOn('tcp', written, target),
  opening: { keys: ['tcp'] },
  load: () => import('./tcp.ts'),
}
