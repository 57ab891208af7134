import { checkOpening } from '../opening.ts'

/** Ready is a server that takes the opening handshake. */
export const check = checkOpening({
  protocol: 'websocket',
  keys: ['websocket', 'headers'],
  // As of HTTP: who refuses the handshake is there, and the load finds out.
  isReady: code => typeof code !== 'number' || code < 500,
})
