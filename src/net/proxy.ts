import type { Proxies } from '../model/context.ts'
import { basicHeader } from './userinfo.ts'

/** What the environment says of proxies, in the spelling that curl and Go read; lower case wins. */
export function proxiesOf(environment: Readonly<Record<string, string | undefined>>): Proxies {
  const read = (name: string) => environment[name] || environment[name.toUpperCase()] || undefined
  const [http, https, no] = [read('http_proxy'), read('https_proxy'), read('no_proxy')]
  return { ...(http && { http }), ...(https && { https }), ...(no && { no }) }
}

/**
 * The proxy for a URL; undefined where it is asked directly: none is named for its scheme, `no_proxy` names its host (with all
 * names below it, one port, or `*`), or it is this machine itself.
 */
export function proxyFor(url: string, { http, https, no = '' }: Proxies = {}): URL | undefined {
  const { protocol, hostname, port } = new URL(url)
  const named = protocol === 'https:' ? https : http
  if (named === undefined || isLoopback(hostname)) return undefined
  const usualPort = protocol === 'https:' ? '443' : '80'
  const isExcepted = no
    .split(/[\s,]+/)
    .filter(Boolean)
    .some(entry => matches(entry.toLowerCase(), hostname, port || usualPort))
  if (isExcepted) return undefined
  const text = /^https?:\/\//i.test(named) ? named : `http://${named}`
  return URL.canParse(text) ? new URL(text) : undefined
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127\.\d+\.\d+\.\d+$/.test(hostname)

function matches(entry: string, hostname: string, port: string): boolean {
  if (entry === '*') return true
  const [, name = entry, onPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? []
  const suffix = name.replace(/^\*?\./, '')
  return (onPort === undefined || onPort === port) && (hostname === suffix || hostname.endsWith(`.${suffix}`))
}

/** What a proxy is told of who asks; empty where its address holds no user. */
export function proxyAuthorization({ username, password }: URL): string {
  if (username === '') return ''
  return basicHeader(decodeURIComponent(username), decodeURIComponent(password))
}

/** What `code` says of an error where a proxy answered a CONNECT otherwise than well. */
export const noTunnelCode = 'ENOTUNNEL'
