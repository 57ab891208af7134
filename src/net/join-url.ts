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
