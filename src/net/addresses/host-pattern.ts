import { isIPv4 } from 'node:net'
import { portOf, unbracketed } from './endpoint.ts'
import { matchesWildcard } from './wildcard.ts'

/**
 * Whether a host pattern matches a URL's host. `*.preview.example` matches every name below
 * `preview.example`, at any depth, but not itself; a `*` elsewhere stands for any part of one label
 * (`shop-*.preview.example`); `*` alone is any host. What begins as an address (`10.0.*.*`) matches
 * addresses alone, and never the name `10.0.evil.example`. Without a port every port matches.
 * Letter case and a closing dot do not matter.
 */
export function matchesHost(pattern: string, url: URL): boolean {
  const { host, port } = splitPort(pattern.trim().toLowerCase())
  if (port !== undefined && port !== portOf(url)) return false
  const wanted = plain(host)
  const given = plain(url.hostname)
  if (wanted === '') return false
  if (wanted === '*' || wanted === given) return true
  if (/^\d+(\.[\d*]+)*$/.test(wanted) && !isIPv4(given)) return false
  return !given.includes(':') && matchesLabels(wanted.split('.'), given.split('.'))
}

/** An IPv6 address stands in brackets where a port follows, and may do without where none does. */
function splitPort(pattern: string): { host: string; port?: number } {
  const match = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(pattern)
  return match ? { host: match[1]!, port: Number(match[2]) } : { host: pattern }
}

const plain = (host: string): string => unbracketed(host).replace(/\.$/, '')

function matchesLabels(pattern: string[], labels: string[]): boolean {
  if (pattern[0] === '*') {
    const rest = pattern.slice(1)
    return (
      labels.length > rest.length && matchesLabels(rest, labels.slice(labels.length - rest.length))
    )
  }
  return (
    pattern.length === labels.length &&
    pattern.every((label, i) => matchesWildcard(label, labels[i]!))
  )
}
