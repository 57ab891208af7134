import { isIP } from 'node:net'
import { unbracketed } from '../../../net/addresses/endpoint.ts'

/** The host of a URL as TLS names it (SNI): empty of an IP address, which has no such name. */
export const servernameOf = (hostname: string): string =>
  isIP(unbracketed(hostname)) ? '' : hostname
