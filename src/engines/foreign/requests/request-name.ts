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
