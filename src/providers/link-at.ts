import type { MeasuredWindow } from './provider.ts'

/** An address with another query and, where given, another path; undefined for an invalid one. */
export function linkAt(
  base: string,
  query: (url: URL) => readonly (readonly [string, string])[],
  path?: string,
): string | undefined {
  if (!URL.canParse(base)) return undefined
  const url = new URL(base)
  const pairs = query(url)
  url.hash = ''
  if (path !== undefined) url.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`
  url.search = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
  return url.href
}

const encode = (text: string): string => encodeURIComponent(text.toWellFormed())

/** An address that a reader can open too: it has a public name, and needs no credentials. */
export function publicUrl({
  url,
  headers = {},
  auth,
}: {
  url: string
  headers?: object
  auth?: unknown
}): string | undefined {
  if (!URL.canParse(url) || auth || Object.keys(headers).length > 0) return undefined
  const { hostname } = new URL(url)
  return /\.[a-z][a-z0-9-]*$/i.test(hostname) &&
    !/\.(local|localhost|internal|svc)$/i.test(hostname)
    ? url
    : undefined
}

/** A dashboard of Grafana at exactly the window; its variables are kept. */
export const dashboardAt = (
  dashboard: string,
  { start, end }: MeasuredWindow,
): string | undefined =>
  linkAt(dashboard, url => [
    ...[...url.searchParams].filter(([name]) => name !== 'from' && name !== 'to'),
    ['from', String(Math.round(start * 1000))],
    ['to', String(Math.round(end * 1000))],
  ])

/**
 * A query in Grafana's Explore over exactly the window. `datasource`: its name or uid; `type`: its
 * kind, such as `loki`.
 */
export function exploreAt(
  grafana: string,
  { datasource, type, query }: { datasource: string; type: string; query: string },
  { start, end }: MeasuredWindow,
): string | undefined {
  const [from, to] = [start, end].map(seconds => String(Math.round(seconds * 1000)))
  const queries = [{ refId: 'A', datasource: { type, uid: datasource }, expr: query }]
  const panes = { gate: { datasource, queries, range: { from, to } } }
  const pairs = [
    ['schemaVersion', '1'],
    ['panes', JSON.stringify(panes)],
  ] as const
  return linkAt(grafana, () => pairs, '/explore')
}
