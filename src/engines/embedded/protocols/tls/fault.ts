import { dayMs } from '../../../../model/basics/units.ts'
import { compare } from '../../../../model/plan/objective.ts'
import type { Limit } from '../../../../model/plan/scenario.ts'
import { matchesWildcard } from '../../../../net/addresses/wildcard.ts'
import type { Fault } from '../../connection/outcome.ts'
import { chainOf, leftOf, type Shaken } from './shown.ts'

/** What a request expects of a handshake; `expires` in ms. */
export type Expected = { version?: string; cipher?: string; issuer?: string; expires?: Limit }

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
  const chain = chainOf(socket)
  const issuedBy = String(chain[0]?.issuer.CN ?? '')
  if (issuer && !matchesWildcard(issuer, issuedBy))
    return fault(`the issuer is ${JSON.stringify(issuedBy)}, expected ${issuer}`)
  if (!expires) return undefined
  const left = leftOf(chain, now)
  if (compare(left, expires.comparator, expires.value)) return undefined
  const days = (ms: number) => `${Math.floor(ms / dayMs)} days`
  return fault(
    `the certificates expire in ${days(left)}, expected ${expires.comparator} ${days(expires.value)}`,
  )
}

const fault = (message: string): Fault => ({ error: 'expect', message })
