import { headers } from '../../../../language/access/headers.ts'
import { expectedResponse, sentText } from '../exchange-fields.ts'
import type { ProtocolKind } from '../protocol.ts'
import { serverOf, websocketAddress } from './address.ts'

/** A WebSocket that is opened, takes a message, waits for one and is closed. */
export const websocket: ProtocolKind = {
  id: 'websocket',
  fields: {
    websocket: {
      option: websocketAddress,
      doc: 'The address to connect to: a path of the target, `:port/path` on its host, or an address with `ws://` or `wss://`.',
      required: true,
      example: '/feed',
    },
    headers: {
      option: headers,
      doc: 'Sent with the opening handshake, beside those of the target.',
      otherwise: 'none',
    },
    send: {
      option: sentText,
      doc: 'The text message that is sent once the WebSocket is open.',
      otherwise: 'nothing is sent',
      example: 'ping',
    },
    expect: expectedResponse,
  },
  templates: ['send', 'expect'],
  addressOf: ({ websocket: written }: { websocket: string }, target) => serverOf(written, target),
  // As of HTTP: who refuses the handshake is there, and the load finds out.
  opening: {
    keys: ['websocket', 'headers'],
    isReady: code => typeof code !== 'number' || code < 500,
  },
  load: () => import('./websocket.ts'),
}
