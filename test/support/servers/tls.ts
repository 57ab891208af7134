import { readFileSync } from 'node:fs'

const pem = (name: string): string =>
  readFileSync(new URL(`./tls/${name}.pem`, import.meta.url), 'utf8')

/** Of an authority for tests only: a server (localhost, shop.example) and a client. */
export const ca = pem('ca')
export const ofServer = { cert: pem('server'), key: pem('server-key') }
/** Its own authority, and expired. */
export const ofExpired = { cert: pem('expired'), key: pem('expired-key') }
export const ofClient = { cert: pem('client'), key: pem('client-key') }
