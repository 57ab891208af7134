import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { Problem } from '../model/problem.ts'
import { matchesHost } from './host-pattern.ts'

/**
 * Addresses that no load test and no query has business with: they answer with a machine's own credentials. Loopback
 * and private ranges stay allowed, since a job's services live there; 0.0.0.0 and :: reach nothing but loopback.
 */
const refused = {
  'link-local': listOf({ ipv4: ['169.254.0.0/16'], ipv6: ['fe80::/10'] }),
  'cloud metadata': listOf({
    // Alibaba, Azure's host agent, Oracle · AWS, Google. The usual 169.254.169.254 is link-local.
    ipv4: ['100.100.100.200/32', '168.63.129.16/32', '192.0.0.192/32'],
    ipv6: ['fd00:ec2::/32', 'fd20:ce::254/128'],
  }),
} as const

function listOf({ ipv4, ipv6 }: { ipv4: string[]; ipv6: string[] }): BlockList {
  const list = new BlockList()
  for (const [address, prefix] of ipv4.map(range => range.split('/') as [string, string])) {
    list.addSubnet(address, Number(prefix), 'ipv4')
    // NAT64 (RFC 6052) leads to the same host; the mapped form (::ffff:…) BlockList knows by itself.
    list.addSubnet(`64:ff9b::${address}`, 96 + Number(prefix), 'ipv6')
  }
  for (const [address, prefix] of ipv6.map(range => range.split('/') as [string, string])) {
    list.addSubnet(address, Number(prefix), 'ipv6')
  }
  return list
}

/** Why an IP address is never connected to, such as `169.254.169.254 is a link-local address`; undefined where it may be. */
export function refusedAddress(ip: string): string | undefined {
  const address = ip.replace(/%.*$/, '')
  const family = isIP(address)
  if (family === 0) return undefined
  for (const [kind, list] of Object.entries(refused)) {
    if (list.check(address, family === 6 ? 'ipv6' : 'ipv4')) return `${address} is a ${kind} address`
  }
  return undefined
}

/** The same for the host of a URL, as `URL.hostname` writes it; a name is judged by `guardedLookup` once it is resolved. */
export function refusedHost(hostname: string): string | undefined {
  return refusedAddress(hostname.replace(/^\[|\]$/g, ''))
}

/** What `code` says of an error that `guardedLookup` made. */
export const refusedAddressCode = 'EREFUSEDADDRESS'

/**
 * `dns.lookup` for sockets: fails with the code `EREFUSEDADDRESS` where a name leads to a refused address, were it only
 * one of several. Sockets never look up a literal address, so that `refusedHost` must see those.
 */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, options, (error, address, family) => {
    if (error) return callback(error, address, family)
    const found = typeof address === 'string' ? [address] : (address as { address: string }[]).map(one => one.address)
    const reason = found.map(refusedAddress).find(one => one !== undefined)
    if (reason === undefined) return callback(null, address, family)
    callback(Object.assign(new Error(`${hostname} is refused: ${reason}`), { code: refusedAddressCode }), '', 0)
  })
}

/**
 * The URL, parsed, where it may be asked.
 * @throws Problem `target` for a scheme other than http and https, a refused address, or a host outside `allowedHosts`.
 */
export function assertAllowedUrl(url: string, allowedHosts: readonly string[] | undefined): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol) || parsed.hostname === '') {
    throw new Problem('target', 'the address of the target is no http or https URL', {
      hint: 'give one such as https://preview.example',
    })
  }
  // WHATWG URL has brought the decimal, hexadecimal, octal and short spellings of an IPv4 address into the usual form.
  const reason = refusedHost(parsed.hostname)
  if (reason) {
    throw new Problem('target', `the target is refused: ${reason}`, {
      hint: 'link-local and metadata addresses are never tested; name the deployment itself',
    })
  }
  if (allowedHosts && !allowedHosts.some(pattern => matchesHost(pattern, parsed))) {
    throw new Problem('target', `the host ${parsed.host} is not among the allowed hosts (${allowedHosts.join(', ')})`, {
      hint: 'add it to policy.allowed-hosts, where it is meant to be tested',
    })
  }
  return parsed
}
