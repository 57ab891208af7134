import { addressOn, socketAddress } from '../../../../language/scalars/socket-address.ts'
import { expectedResponse, sentText } from '../exchange-fields.ts'
import type { ProtocolKind } from '../protocol.ts'

/** A datagram and the one that answers it. */
export const udp: ProtocolKind = {
  id: 'udp',
  fields: {
    udp: {
      option: socketAddress,
      doc: 'The address to which the datagram is sent: `host:port`, or `:port` on the host of the target.',
      required: true,
      example: '127.0.0.1:8081',
    },
    send: {
      option: sentText,
      doc: 'The text of the datagram.',
      required: true,
      example: 'Hello server',
    },
    expect: expectedResponse,
  },
  templates: ['send', 'expect'],
  addressOf: ({ udp: written }: { udp: string }, target) => addressOn('udp', written, target),
  // Nothing but a response shows that somebody is there.
  opening: { keys: ['udp', 'send'] },
  load: () => import('./udp.ts'),
}
