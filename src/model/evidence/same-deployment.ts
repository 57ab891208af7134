import type { Headers, Route } from '../plan/target.ts'

/** How a deployment is asked. */
export type DeploymentAddress = { url: string; headers: Headers; route?: Route }

/**
 * Whether two are one and the same: `address` where only their headers differ, by which a gateway
 * may still tell them apart. Default ports, trailing slashes, letter case and the names of the
 * local machine make no difference.
 */
export function sameDeployment(
  one: DeploymentAddress,
  other: DeploymentAddress,
): 'same' | 'address' | undefined {
  if (!sameAddress(one.url, other.url) || one.route?.address !== other.route?.address)
    return undefined
  return sameHeaders(one.headers, other.headers) ? 'same' : 'address'
}

export const sameAddress = (one: string, other: string): boolean =>
  addressOf(one) === addressOf(other)

function addressOf(written: string): string {
  const { protocol, hostname, port, pathname } = new URL(written)
  const host = hostname.replace(/\.$/, '')
  return `${protocol}//${host === 'localhost' ? '127.0.0.1' : host}:${port}${pathname.replace(/\/+$/, '')}`
}

function sameHeaders(one: Headers, other: Headers): boolean {
  const [values, others] = [byLowerCase(one), byLowerCase(other)]
  return (
    values.size === others.size &&
    [...values].every(([name, value]) => others.get(name)?.equals(value) === true)
  )
}

const byLowerCase = (headers: Headers) =>
  new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
