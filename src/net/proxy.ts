import { BlockList, isIP, isIPv6 } from 'node:net'
import { defined } from '../model/basics/defined.ts'
import type { Proxies } from '../model/context.ts'
import { portOf, unbracketed } from './addresses/endpoint.ts'

/** What the environment says of proxies, in the spelling that curl and Go read; lower case wins. */
export function proxiesOf(environment: Readonly<Record<string, string | undefined>>): Proxies {
  const read = (name: string) => environment[name] || environment[name.toUpperCase()] || undefined
  const [http, https, no] = [read('http_proxy'), read('https_proxy'), read('no_proxy')]
  return defined({ http: http || undefined, https: https || undefined, no: no || undefined })
}

/**
 * The proxy for a URL; undefined where it is asked directly: none is named for its scheme,
 * `no_proxy` names its host, or it is this machine itself. An entry of `no_proxy` is read as curl
 * (7.86 and later), Go and Python read it: `*`, a name with all names below it, an address, or a
 * range of addresses such as `10.0.0.0/8`; a name or an address may end with a port.
 */
export function proxyFor(url: string, { http, https, no = '' }: Proxies = {}): URL | undefined {
  const asked = new URL(url)
  const named = asked.protocol === 'https:' ? https : http
  const host = unbracketed(asked.hostname).replace(/\.$/, '')
  if (named === undefined || isLoopback(host)) return undefined
  const isExcepted = no
    .split(/[\s,]+/)
    .filter(Boolean)
    .some(entry => matches(entry.toLowerCase(), host, portOf(asked)))
  if (isExcepted) return undefined
  const text = /^https?:\/\//i.test(named) ? named : `http://${named}`
  return URL.parse(text) ?? undefined
}

const loopback = ['127.0.0.0/8', '::1']
const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  loopback.some(range => isWithin(host, range))

function matches(entry: string, host: string, port: number): boolean {
  if (entry === '*') return true
  const { name, onPort } = splitPort(entry)
  if (onPort !== undefined && Number(onPort) !== port) return false
  if (isIP(host) !== 0) return isWithin(host, name)
  const suffix = name.replace(/^\*?\./, '').replace(/\.$/, '')
  return host === suffix || host.endsWith(`.${suffix}`)
}

/** The colons of a bare IPv6 address, or of a range of them, begin no port. */
function splitPort(entry: string): { name: string; onPort?: string | undefined } {
  if (isIPv6(entry.replace(/\/.*/, ''))) return { name: entry }
  const [, name = entry, onPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? []
  return { name: unbracketed(name), onPort }
}

/**
 * Whether an address is another, or is in its range; an IPv4 address may be written as an IPv6 one.
 */
function isWithin(host: string, range: string): boolean {
  const [, first = '', bits] = /^([^/%]*)(?:\/(\d+))?$/.exec(range) ?? []
  if (isIP(host) === 0 || isIP(first) === 0) return false
  const longest = isIPv6(first) ? 128 : 32
  const prefix = Number(bits ?? longest)
  if (prefix > longest) return false
  const addresses = new BlockList()
  addresses.addSubnet(first, prefix, familyOf(first))
  return addresses.check(host, familyOf(host))
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4')

/** What `code` says of an error where a proxy answered a CONNECT otherwise than well. */
export const noTunnelCode = 'ENOTUNNEL'
