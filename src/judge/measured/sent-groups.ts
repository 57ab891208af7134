import { listed } from '../../model/basics/listed.ts'
import { formatCount } from '../../model/basics/units.ts'
import type { HistogramGroup, Measurement } from '../../model/evidence/measurement.ts'
import { isHttp, type LoadPlan } from '../../model/plan/load.ts'
import type { RequestsSent } from '../verdict/finding.ts'
import { formatLabels } from '../verdict/wording.ts'

export function requestsSent(
  { requests }: Pick<LoadPlan, 'requests'>,
  { url }: { url: string },
): RequestsSent {
  const mount = URL.canParse(url) ? new URL(url).pathname : ''
  const total = requests.reduce((sum, { weight }) => sum + weight, 0)
  return {
    paths: requests.filter(isHttp).map(({ path }) => `${mount}/${path}`),
    leastShare: total > 0 ? Math.min(...requests.map(({ weight }) => weight)) / total : 0,
  }
}

/**
 * A group that holds less than this part of what the rarest request of the load was sent is hardly
 * of the load.
 */
const tinyPart = 0.25
const mostNamed = 4

/** The groups that are judged, and those that are not with why. */
type Sorted<T> = { kept: T[]; left: { group: HistogramGroup; why: string }[] }

/**
 * A server counts all that it is asked, and so its own scrapes and health checks. Groups of a path
 * that the load does not ask are left out, where another group shows that the label is one of
 * paths. So are groups too small to be a request of the load, unless they are proven to be broken.
 */
export function sortGroups<T extends { group: HistogramGroup; finding: { verdict: string } }>(
  found: readonly T[],
  sent: RequestsSent | undefined,
): Sorted<T> {
  const all = { kept: [...found], left: [] }
  if (!sent || found.length < 2) return all
  const isSent = ({ group }: T) =>
    pathsOf(group).some(path => sent.paths.some(one => matches(path, one)))
  const total = found.reduce((sum, { group }) => sum + countOf(group), 0)
  const hasRoutes = found.some(isSent)
  const reasonLeftOut = (one: T): string | undefined => {
    if (hasRoutes && isSent(one)) return undefined
    if (hasRoutes && pathsOf(one.group).length > 0) return 'the load does not send it'
    const isTiny = countOf(one.group) < tinyPart * sent.leastShare * total
    return isTiny && one.finding.verdict === 'inconclusive'
      ? 'it is too small to be a request of the load'
      : undefined
  }
  const sorted = found.map(one => ({ one, why: reasonLeftOut(one) }))
  const kept = sorted.flatMap(({ one, why }) => (why === undefined ? [one] : []))
  if (kept.length === 0) return all
  return {
    kept,
    left: sorted.flatMap(({ one, why }) => (why === undefined ? [] : [{ group: one.group, why }])),
  }
}

/** `; left out: {route="/metrics"} with 13 requests (the load does not send it)`. */
export function formatLeft(left: Sorted<unknown>['left']): string {
  if (left.length === 0) return ''
  const groups = left.map(
    ({ group, why }) =>
      `${formatLabels(Object.entries(group.labels))} with ${formatCount(countOf(group))} requests (${why})`,
  )
  return `; left out: ${listed(groups, mostNamed)}`
}

/**
 * Warns of paths that the load sends and that no group is of, where other groups show that the
 * label is one of paths: nothing is judged of them.
 */
export function warnOfMissing(measured: Measurement, { paths }: RequestsSent): string[] {
  if (measured.kind !== 'histogram' || measured.of !== undefined) return []
  const routes = measured.groups.flatMap(pathsOf)
  const isSeen = (path: string) => routes.some(route => matches(route, path))
  const missing = paths.filter(path => !isSeen(path))
  if (missing.length === paths.length || missing.length === 0) return []
  const names = [...new Set(missing.map(path => `/${segments(path).join('/')}`))]
  return [`the load sends ${listed(names, mostNamed)}, of which the histogram has no group`]
}

const countOf = ({ buckets }: HistogramGroup): number =>
  buckets.reduce((sum, { count }) => sum + count, 0)

/** Values of labels that are paths, or a method and a path. */
const pathsOf = ({ labels }: HistogramGroup): string[] =>
  Object.values(labels).flatMap(value => /^(?:[A-Z]+ )?(\/\S*)$/.exec(value)?.[1] ?? [])

/**
 * Whether a route may be that of a path: `/orders/:id`, `/orders/{id}` and `/orders/*` are routes
 * of `/api/orders/7`.
 */
export function matches(route: string, path: string): boolean {
  const parts = segments(route)
  const own = segments(path)
  if (parts.length === 0) return own.length === 0
  // What a router is mounted at is often left out.
  for (let from = 0; from < Math.max(1, own.length); from += 1)
    if (fits(parts, own.slice(from))) return true
  return false
}

const segments = (path: string): string[] =>
  path
    .replace(/\?.*$/, '')
    .split('/')
    .filter(part => part !== '')

function fits(parts: readonly string[], own: readonly string[]): boolean {
  const rest = parts.findIndex(part => /\*|\.\.\.|\bpath:/.test(part))
  const fixed = rest < 0 ? parts : parts.slice(0, rest)
  if (rest < 0 ? own.length !== parts.length : own.length < fixed.length) return false
  return fixed.every(
    (part, at) => isParameter(part) || part.toLowerCase() === own[at]!.toLowerCase(),
  )
}

/** A plain segment holds nothing but what a path holds without being coded. */
const isParameter = (part: string): boolean => !/^[\w.~%-]+$/.test(part)
