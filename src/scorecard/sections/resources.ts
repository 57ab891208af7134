import { formatCount, formatValue } from '../../model/basics/units.ts'
import type { Cell } from '../../model/scorecard.ts'
import type { Parts, ResourceRow } from '../parts/parts.ts'
import { linkableAddress, linkOn, wasQueried } from '../text/words.ts'
import { everywhere, inText, onGitHub, onPages, type SectionKind } from './section.ts'

/** What the target used of its machine. */
export const resources: SectionKind = {
  id: 'resource use',
  rank: 20,
  on: everywhere,
  build: parts => {
    const { resources: rows } = parts
    if (rows.length === 0) return null
    const board = dashboardOf(parts)
    const hasBase = rows.some(({ base }) => base)
    const hasQueries = !rows.every(isOfProcesses)
    return {
      title: 'Resource use',
      count: rows.length,
      fold: 'closed',
      blocks: [
        {
          kind: 'table',
          of: ['resource', 'resources'],
          columns: [
            { head: 'Resource', short: 'Resource use' },
            { head: 'Average', isNumber: true },
            ...(hasBase ? [{ head: 'Base', isNumber: true } as const] : []),
            { head: 'Peak', isNumber: true },
            ...(hasBase ? [{ head: 'Peak of base', isNumber: true } as const] : []),
            ...(hasQueries ? [{ head: 'Query', on: ['html'] } as const] : []),
            { head: 'Over time', on: inText },
          ],
          rows: rows.map(row => resourceCells(row, { hasBase, hasQueries })),
        },
        { kind: 'note', text: describeResources(rows), small: true, on: onPages },
        ...(board ? [{ kind: 'note', text: [board], on: onGitHub } as const] : []),
      ],
    }
  },
}

function resourceCells(
  row: ResourceRow,
  { hasBase, hasQueries }: { hasBase: boolean; hasQueries: boolean },
): Cell[] {
  const { title, unit, average, most, query, url, points, base } = row
  const shown = (value: number | null | undefined) =>
    value == null ? '' : formatValue(value, unit)
  const ofBase = (value: number | null | undefined) => (hasBase ? [shown(value)] : [])
  return [
    linkableAddress(url) ? { text: [{ link: url!, text: title }] } : title,
    ...[shown(average), ...ofBase(base?.average)],
    ...[shown(most), ...ofBase(base?.most)],
    ...(hasQueries ? [isOfProcesses(row) ? '' : { text: [{ code: query }] }] : []),
    points.length > 1 ? { text: [{ bars: points.map(([, value]) => value) }] } : '',
  ]
}

/** Beside queries it has been linked to already. */
const dashboardOf = ({ rows, dashboard }: Parts) =>
  rows.some(wasQueried) ? undefined : linkOn('Dashboard', dashboard)

/** The gate has started the target, and looked at its processes itself. */
const isOfProcesses = ({ query }: ResourceRow): boolean => /^(\/proc\/|ps )/.test(query)

/** Whose use it is, and what the peak of it means. */
function describeResources(rows: readonly ResourceRow[]): string {
  const processes = Math.max(0, ...rows.map(one => one.processes))
  const host = linkableAddress(rows.find(({ url }) => url !== undefined)?.url)?.host
  return [
    processes > 1 &&
      !rows.some(isOfProcesses) &&
      `Of ${formatCount(processes)} processes together; event loop and garbage collection of the worst of them.`,
    rows.some(isOfProcesses) &&
      'Read from the processes that the run has started, all of a side together; peaks between two readings are not seen.',
    !rows.every(isOfProcesses) &&
      'Peaks of counter-based metrics such as CPU are averages over 10 s or four scrapes.',
    'No verdict depends on this unless an objective names it.',
    host !== undefined && `Graphs are on ${host}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
