import { checkOpening } from '../opening.ts'

/** Ready is a server that takes a connection. */
export const check = checkOpening({
  protocol: 'tcp',
  keys: ['tcp'],
})
