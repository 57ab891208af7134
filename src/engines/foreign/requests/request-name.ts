/**
 * What a request is called that has no name of its own: its method and its path below the target
 * without the query, such as `GET /products`, with the host before the path where that is another.
 * @param target the measured address, which is no part of a name.
 */
export function requestNamer(target: string): (method: string, address: string) => string {
  const base = URL.canParse(target) ? new URL(target) : undefined
  const basePath = base?.pathname.replace(/\/+$/, '') ?? ''
  return (method, address) => {
    const url = URL.parse(address)
    if (!url) return `${method} ${address}`.trim()
    const isOfTarget = url.host === base?.host && url.pathname.startsWith(basePath)
    const path = isOfTarget ? url.pathname.slice(basePath.length) || '/' : url.pathname
    return `${method} ${isOfTarget ? path : `${url.host}${path}`}`.trim()
  }
}

/**
 * The host of an address that is not that of the target, by whatever scheme; undefined where it is,
 * and where the address names none. Names of this machine are one.
 */
export function otherHost(target: string): (address: string) => string | undefined {
  const own = hostOf(target)
  const known = new Map<string, string | undefined>()
  return address => {
    // There are few of them, where addresses that hold ids have no end.
    const [origin] = /^\w+:\/\/[^/?#]*/.exec(address) ?? []
    if (origin === undefined) return undefined
    const host = known.has(origin) ? known.get(origin) : hostOf(origin)
    if (known.size < mostKnown) known.set(origin, host)
    return host === own ? undefined : host
  }
}

const mostKnown = 1000

const hostOf = (address: string): string | undefined =>
  URL.parse(address)?.host.replace(/^(?:127\.0\.0\.1|\[::1\])(?=:|$)/, 'localhost')
