import type { RunRecord } from '../../model/record.ts'

/** Longer addresses are cut by what stands between. */
const longestLink = 4000

/** The graph of a query over exactly the window; `/graph` is known to Prometheus 2, and 3 sends it on to its own. */
export function graphLink(
  { plan: { prometheus }, window }: RunRecord,
  query: string,
): string | undefined {
  const base = prometheus && (prometheus.externalUrl ?? publicUrl(prometheus))
  const span = secondsOf(window)
  if (base === undefined || !span) return undefined
  const { start, end } = span
  const asked = {
    'g0.expr': query,
    'g0.tab': '0',
    'g0.range_input': `${end - start}s`,
    'g0.end_input': new Date(end * 1000).toISOString().slice(0, 19).replace('T', ' '),
  }
  const path = new URL(base).pathname.replace(/\/+$/, '')
  return linkTo(base, url => {
    url.pathname = `${path}/graph`
    url.search = formatQuery(Object.entries(asked))
  })
}

/** The dashboard at exactly the window; its own variables stay. */
export function dashboardLink({ plan: { grafana }, window }: RunRecord): string | undefined {
  const [from, to] = window
    ? [Date.parse(window.start), Date.parse(window.end)]
    : [Number.NaN, Number.NaN]
  if (!grafana || !Number.isFinite(from) || !Number.isFinite(to)) return undefined
  return linkTo(grafana.dashboard, url => {
    const own = [...url.searchParams].filter(([name]) => name !== 'from' && name !== 'to')
    url.search = formatQuery([...own, ['from', String(from)], ['to', String(to)]])
  })
}

/** A record is foreign data: what is no address of the web, or has credentials, is not linked to. */
function linkTo(base: string, aim: (url: URL) => void): string | undefined {
  if (!URL.canParse(base)) return undefined
  const url = new URL(base)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return undefined
  url.hash = ''
  aim(url)
  const href = encodeMarks(url.href)
  return href.length <= longestLink ? href : undefined
}

/** The address that is asked, where a reader could open it as well: under a public name, and without credentials. */
function publicUrl({
  url,
  headers,
  auth,
}: NonNullable<RunRecord['plan']['prometheus']>): string | undefined {
  if (!URL.canParse(url) || auth || Object.keys(headers).length > 0) return undefined
  const { hostname } = new URL(url)
  return /\.[a-z][a-z0-9-]*$/i.test(hostname) &&
    !/\.(local|localhost|internal|svc)$/i.test(hostname)
    ? url
    : undefined
}

/** Whole seconds that hold the window. */
function secondsOf(window: RunRecord['window']): { start: number; end: number } | undefined {
  if (!window) return undefined
  const [start, end] = [
    Math.floor(Date.parse(window.start) / 1000),
    Math.ceil(Date.parse(window.end) / 1000),
  ]
  return end > start ? { start, end } : undefined
}

const formatQuery = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')

const encode = (text: string): string => encodeURIComponent(text.toWellFormed())

/** What an address may hold, and Markdown gives a meaning. */
const encodeMarks = (href: string): string =>
  href.replace(/[!'()*;|]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
