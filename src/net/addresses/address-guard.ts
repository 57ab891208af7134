import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { Problem } from '../../model/problem.ts'
import { unbracketed } from './endpoint.ts'
import { matchesHost } from './host-pattern.ts'

/**
 * Addresses that no load test and no query has business with: they answer with a machine's own
 * credentials. Loopback and private ranges stay allowed, since a job's services live there; 0.0.0.0
 * and :: reach nothing but loopback.
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
  for (const [family, ranges] of [['ipv4', ipv4] as const, ['ipv6', ipv6] as const]) {
    for (const [address, prefix] of ranges.map(range => range.split('/') as [string, string])) {
      list.addSubnet(address, Number(prefix), family)
    }
  }
  return list
}

/** Names that clouds answer themselves; through a proxy nobody sees what they resolve to. */
const refusedNames = ['metadata.google.internal', 'metadata.goog', 'instance-data.ec2.internal']

/**
 * Why an IP address is never connected to, such as `169.254.169.254 is a link-local address`;
 * undefined where it may be.
 */
export function refusedAddress(ip: string): string | undefined {
  const address = ip.replace(/%.*$/, '')
  const family = isIP(address)
  if (family === 0) return undefined
  const meant = family === 6 ? embeddedIn(address) : []
  for (const [kind, list] of Object.entries(refused)) {
    const isRefused =
      list.check(address, family === 6 ? 'ipv6' : 'ipv4') || meant.some(one => list.check(one))
    if (isRefused) return `${address} is a ${kind} address`
  }
  return undefined
}

/**
 * IPv4 addresses that an IPv6 address leads to, on machines and networks that translate: mapped and
 * compatible (RFC 4291), translated (RFC 2765), NAT64 with its usual and its local prefixes (RFC
 * 6052, RFC 8215), 6to4 (RFC 3056), Teredo (RFC 4380), ISATAP (RFC 5214).
 */
function embeddedIn(address: string): string[] {
  const words = wordsOf(address)
  const starts = (...first: number[]) => first.every((word, index) => words[index] === word)
  const at = (index: number) => dotted(words[index]!, words[index + 1]!)
  return [
    ...(starts(0, 0, 0, 0, 0) || starts(0, 0, 0, 0, 0xffff, 0) || starts(0x64, 0xff9b)
      ? [at(6)]
      : []),
    // Of a prefix of 48 bits the address goes round the byte that RFC 6052 keeps zero.
    ...(starts(0x64, 0xff9b, 1)
      ? [dotted(words[3]!, ((words[4]! & 0xff) << 8) | (words[5]! >> 8))]
      : []),
    ...(starts(0x2002) ? [at(1)] : []),
    ...(starts(0x2001, 0) ? [dotted(words[6]! ^ 0xffff, words[7]! ^ 0xffff)] : []),
    ...((words[4]! & 0xfdff) === 0 && words[5] === 0x5efe ? [at(6)] : []),
  ]
}

/** The eight words of an IPv6 address, which a URL writes in one way only. */
function wordsOf(address: string): number[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const read = (part: string | undefined) =>
    part ? part.split(':').map(word => Number.parseInt(word, 16)) : []
  const [before, after] = [read(head), read(tail)]
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after]
}

const dotted = (high: number, low: number): string =>
  [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')

/**
 * The same for the host of a URL, as `URL.hostname` writes it; other names are judged by
 * `guardedLookup` once resolved.
 */
export function refusedHost(hostname: string): string | undefined {
  const name = hostname.replace(/\.$/, '').toLowerCase()
  if (refusedNames.includes(name)) return `${name} is a name of cloud metadata`
  return refusedAddress(unbracketed(hostname))
}

/** What `code` says of an error that `refusal` made. */
export const refusedAddressCode = 'EREFUSEDADDRESS'

/** The error of a lookup that leads to a refused address. */
export const refusal = (why: string): Error =>
  Object.assign(new Error(why), { code: refusedAddressCode })

/**
 * `dns.lookup` for sockets: fails with the code `EREFUSEDADDRESS` where a name leads to a refused
 * address, were it only one of several. Sockets never look up a literal address, so that
 * `refusedHost` must see those.
 */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, options, (error, address, family) => {
    if (error) return callback(error, address, family)
    const found =
      typeof address === 'string'
        ? [address]
        : (address as { address: string }[]).map(one => one.address)
    const reason = found.map(refusedAddress).find(one => one !== undefined)
    if (reason === undefined) return callback(null, address, family)
    callback(refusal(`${hostname} is refused: ${reason}`), '', 0)
  })
}

export const isAllowedHost = (url: URL, hosts: readonly string[]): boolean =>
  hosts.some(pattern => matchesHost(pattern, url))

/** Hosts, and whose list that is, where it is not the plan's own. */
type Allowed = { allowedHosts?: readonly string[] | undefined; name?: string }

/**
 * The URL, parsed, where it may be asked. `address` is what is connected to in place of what its
 * name resolves to.
 * @throws Problem `target` for a scheme other than http and https, a refused address, or a host
 * outside of one of the lists.
 */
export function assertAllowedUrl(url: string, lists: readonly Allowed[], address?: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol) || parsed.hostname === '') {
    throw new Problem('target', 'the address of the target is not an http or https URL', {
      hint: 'give one such as https://preview.example',
    })
  }
  // WHATWG URL has brought the decimal, hexadecimal, octal and short spellings of an IPv4 address
  // into the usual form.
  const reason =
    refusedHost(parsed.hostname) ?? (address === undefined ? undefined : refusedAddress(address))
  if (reason) {
    throw new Problem('target', `the target is refused: ${reason}`, {
      hint: 'link-local and metadata addresses are never tested; name the deployment itself',
    })
  }
  const candidates = address === undefined ? [parsed] : [parsed, withHost(parsed, address)]
  for (const { allowedHosts, name } of lists) {
    const other = allowedHosts && candidates.find(one => !isAllowedHost(one, allowedHosts))
    if (!other) continue
    const whose = name === undefined ? '' : ` of ${name}`
    const said = other === parsed ? 'the host' : 'the address'
    throw new Problem(
      'target',
      `${said} ${other.host} is not among the allowed hosts${whose} (${allowedHosts.join(', ')})`,
      {
        hint:
          name === undefined
            ? 'add it to policy.allowed-hosts if it is meant to be tested'
            : 'a pull request cannot add to policy.allowed-hosts of its base branch',
      },
    )
  }
  return parsed
}

function withHost(url: URL, address: string): URL {
  const other = new URL(url)
  other.hostname = isIP(address) === 6 ? `[${address}]` : address
  return other
}
