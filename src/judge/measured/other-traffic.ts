import { formatCount } from '../../model/basics/units.ts'
import type { LoadReport } from '../../model/evidence/load-report.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import { sum } from '../../stats/sum.ts'
import { cellsOf, countsOf } from '../load/figures.ts'
import type { RequestsSent } from '../verdict/finding.ts'
import { warnOfMissing } from './sent-groups.ts'

/** What a source warned of, and what the load says about what it measured. */
export const warningsOf = (
  measured: Measurement,
  load: LoadReport | undefined,
  sent: RequestsSent,
): string[] => [
  ...measured.warnings,
  ...warnOfOthers(measured, load),
  ...warnOfMissing(measured, sent),
]

/** Scrapes and health checks come on top of the load. */
const mostTimes = 1.5
/** Those of others hide what the load found. */
const farTimes = 10
/** A cache may respond to some. */
const leastShare = 0.9

/**
 * Warns where a source counted other requests than those that the load sent. Far more are those of
 * others, as of production; a few times as many may be the same ones, counted twice. Fewer than
 * those of the load's rarest request are of another deployment, or of a part of it.
 */
export function warnOfOthers(measured: Measurement, load: LoadReport | undefined): string[] {
  const counted = countedIn(measured)
  const cells = load === undefined ? [] : cellsOf(load, 'head')
  const { sent } = countsOf(cells)
  if (counted === undefined || sent === 0) return []
  const { all, hidden } = counted
  const requests = [...Map.groupBy(cells, ({ name }) => name).values()]
  const least = Math.min(...requests.map(own => countsOf(own).completed))
  const head = `${formatCount(all)} requests were counted, `
  if (all > 0 && all < leastShare * least)
    return [
      `${head}fewer than the ${formatCount(least)} ${requests.length > 1 ? 'of each request ' : ''}of the load: the series may be those of a part of the requests, of another deployment, or of some of its replicas`,
    ]
  if (all - hidden <= mostTimes * sent) return []
  const times = all / sent
  return [
    times > farTimes
      ? `${head}${formatCount(Math.round(times))} times the ${formatCount(sent)} of the load: those of others may hide what it found; select the series of the target`
      : `${head}${times.toFixed(1)} times the ${formatCount(sent)} of the load: the same ones may be counted twice, as where the target is scraped twice, or those of others may be among them; select the series of the target, each once`,
  ]
}

/**
 * The requests of a measurement, and how many of them may be from beyond the window; undefined
 * where it counts something else, or nothing.
 */
function countedIn(measured: Measurement): { all: number; hidden: number } | undefined {
  if (measured.kind === 'ratio' && measured.of === undefined)
    return { all: measured.total, hidden: measured.hidden?.total ?? 0 }
  if (measured.kind !== 'histogram' || measured.of !== undefined) return undefined
  return {
    all: sum(measured.groups.flatMap(({ buckets }) => buckets.map(({ count }) => count))),
    hidden: sum(measured.groups.map(({ hidden }) => hidden)),
  }
}
