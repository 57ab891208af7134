import type { DetailedPeerCertificate, TLSSocket } from 'node:tls'
import { dayMs } from '../../../../model/basics/units.ts'
import type { Handshake } from '../../../../model/evidence/handshake.ts'

const longestChain = 20

/** Of a connection, what its handshake shows. */
export type Shaken = Pick<TLSSocket, 'getProtocol' | 'getCipher' | 'getPeerCertificate'>

/** The same in numbers. `now`: Unix time in ms. */
export function shownBy(socket: Shaken, now: number): Handshake {
  const chain = chainOf(socket)
  return {
    days: leftOf(chain, now) / dayMs,
    version: Number(/^TLSv(\d\.\d)$/.exec(socket.getProtocol() ?? '')?.[1] ?? 0),
    cipher: keyBits(socket.getCipher().standardName),
    chain: chain.length,
  }
}

/** ms until the first of them expires; below zero once it has. */
export const leftOf = (chain: readonly DetailedPeerCertificate[], now: number): number =>
  Math.min(...chain.map(({ valid_to }) => Date.parse(valid_to) - now))

/** The certificate of the server, and whoever issued each; the last one issued itself. */
export function chainOf(socket: Shaken): DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = []
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true)
  while (next?.valid_to && !chain.includes(next) && chain.length < longestChain) {
    chain.push(next)
    next = next.issuerCertificate
  }
  return chain
}

/** By the IANA name of a cipher suite; 0 of one that is not known. */
const keyBits = (suite: string): number =>
  /CHACHA20/.test(suite) ? 256 : Number(/_(128|192|256)_/.exec(suite)?.[1] ?? 0)
