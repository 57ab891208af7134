import { isIP } from 'node:net'
import { isAllowedHost, refusedHost } from '../../../../net/addresses/address-guard.ts'
import { type Failure, refused } from '../../connection/outcome.ts'

/** Where a broker is, as a URL of HTTP, or why it is not connected to. */
export type BrokerAddress = { url: string } | { refused: Failure }

/**
 * The address by which a broker makes itself known. It comes from another machine, so that it is
 * held to what addresses of the config are held to: `allowed` are the lists of hosts that a run may
 * connect to.
 */
export function brokerAddress(
  { host, port }: { host: string; port: number },
  { isSecure, allowed = [] }: { isSecure: boolean; allowed?: readonly (readonly string[])[] },
): BrokerAddress {
  const written = isIP(host) === 6 ? `[${host}]` : host
  const url = `${isSecure ? 'https' : 'http'}://${written}:${port}`
  const refuse = (why: string) => ({ refused: refused(`a broker is refused: ${why}`) })
  if (!/^(\[[\dA-Fa-f:.]+\]|[\w.-]+)$/.test(written) || !URL.canParse(url))
    return refuse('its advertised listener has no valid host')
  const parsed = new URL(url)
  const reason = refusedHost(parsed.hostname)
  if (reason !== undefined) return refuse(`its advertised listener ${reason}`)
  if (allowed.some(list => !isAllowedHost(parsed, list)))
    return refuse(`its advertised listener ${parsed.host} is not in policy.allowed-hosts`)
  return { url }
}
