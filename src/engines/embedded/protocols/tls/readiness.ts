import { checkOpening } from '../opening.ts'

/** Ready is a server that shows a certificate. */
export const check = checkOpening({
  protocol: 'tls',
  keys: ['tls', 'servername'],
  // Whatever is wrong with a certificate, the server shows it.
  isReady: () => true,
})
