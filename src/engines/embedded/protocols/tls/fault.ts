import type { DetailedPeerCertificate, TLSSocket } from 'node:tls'
import type { Limit } from '../../../../model/plan/scenario.ts'
import { matchesWildcard } from '../../../../net/addresses/wildcard.ts'
import type { Fault } from '../../connection/outcome.ts'
import { holds } from '../../scenario/check.ts'

const dayMs = 86_400_000
const longestChain = 20

/** What a request expects of a handshake; `expires` in ms. */
export type Expected = { version?: string; cipher?: string; issuer?: string; expires?: Limit }

type Shaken = Pick<TLSSocket, 'getProtocol' | 'getCipher' | 'getPeerCertificate'>

/** What of a handshake is not as expected. `now`: Unix time in ms. */
export function faultOf(
  socket: Shaken,
  { version, cipher, issuer, expires }: Expected,
  now: number,
): Fault | undefined {
  if (version && socket.getProtocol() !== version)
    return fault(`the version is ${socket.getProtocol()}, expected ${version}`)
  const { standardName } = socket.getCipher()
  if (cipher && !matchesWildcard(cipher, standardName))
    return fault(`the cipher suite is ${standardName}, expected ${cipher}`)
  if (!issuer && !expires) return undefined
  const chain = chainOf(socket.getPeerCertificate(true))
  const issuedBy = String(chain[0]?.issuer.CN ?? '')
  if (issuer && !matchesWildcard(issuer, issuedBy))
    return fault(`the issuer is ${JSON.stringify(issuedBy)}, expected ${issuer}`)
  if (!expires) return undefined
  const left = Math.min(...chain.map(({ valid_to }) => Date.parse(valid_to) - now))
  if (holds(left, expires)) return undefined
  const days = (ms: number) => `${Math.floor(ms / dayMs)} days`
  return fault(
    `the certificates expire in ${days(left)}, expected ${expires.comparator} ${days(expires.value)}`,
  )
}

/** The certificate of the server, and whoever issued each; the last one issued itself. */
function chainOf(first: DetailedPeerCertificate): DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = []
  let next: DetailedPeerCertificate | undefined = first
  while (next?.valid_to && !chain.includes(next) && chain.length < longestChain) {
    chain.push(next)
    next = next.issuerCertificate
  }
  return chain
}

const fault = (message: string): Fault => ({ error: 'expect', message })
