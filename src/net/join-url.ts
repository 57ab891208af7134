/**
 * A path joined to a base address's own path: `https://x/app` and `/health?full=1` give
 * `https://x/app/health?full=1`. The result never leaves the base's origin, whatever the path.
 * Query and fragment of the base are dropped.
 */
export function joinUrl(base: string, path: string): string {
  const { origin, pathname } = new URL(base)
  return new URL(
    `${origin}${pathname.replace(/\/$/, '')}${path.startsWith('/') ? path : `/${path}`}`,
  ).href
}

/**
 * A path whose URL has it just as it is, by WHATWG's rules: nothing in it is encoded, and no
 * segment can be `.` or `..`, however that is written.
 */
const plainPath = /^(?:\/(?![.%])[\w~!$&()*+,;=:@%.-]*)+(?:\?[\w~!$&()*+,;=:@%./?-]+)?$/

/** `joinUrl` without the origin, for a base that many paths are joined to. */
export function pathJoiner(base: string): (path: string) => string {
  const own = new URL(base).pathname.replace(/\/$/, '')
  return path => {
    if (plainPath.test(path)) return own + path
    const { pathname, search } = new URL(joinUrl(base, path))
    return pathname + search
  }
}
