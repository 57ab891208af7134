import { checkOpening } from '../opening.ts'

/** Ready is a server that answers the datagram of the request: UDP knows no other sign. */
export const check = checkOpening({
  protocol: 'udp',
  keys: ['udp', 'send'],
})
