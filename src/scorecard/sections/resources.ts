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
            { head: 'Peak', isNumber: true },
            { head: 'Query', on: ['html'] },
            { head: 'Over time', on: inText },
          ],
          rows: rows.map(resourceCells),
        },
        { kind: 'note', text: describeResources(rows), small: true, on: onPages },
        ...(board ? [{ kind: 'note', text: [board], on: onGitHub } as const] : []),
      ],
    }
  },
}

const resourceCells = ({ title, unit, average, most, query, url, points }: ResourceRow): Cell[] => [
  linkableAddress(url) ? { text: [{ link: url!, text: title }] } : title,
  average === null ? '' : formatValue(average, unit),
  formatValue(most, unit),
  { text: [{ code: query }] },
  points.length > 1 ? { text: [{ bars: points.map(([, value]) => value) }] } : '',
]

/** Beside queries it has been linked to already. */
const dashboardOf = ({ rows, dashboard }: Parts) =>
  rows.some(wasQueried) ? undefined : linkOn('Dashboard', dashboard)

/** The gate has started the target, and looked at its processes itself. */
const isOfProcesses = ({ query }: ResourceRow): boolean => query.startsWith('/proc/')

/** Whose use it is, and what the peak of it means. */
function describeResources(rows: readonly ResourceRow[]): string {
  const processes = Math.max(0, ...rows.map(one => one.processes))
  const host = linkableAddress(rows.find(({ url }) => url !== undefined)?.url)?.host
  return [
    processes > 1 &&
      !rows.some(isOfProcesses) &&
      `Of ${formatCount(processes)} processes together; event loop and garbage collection of the worst of them.`,
    rows.some(isOfProcesses)
      ? 'Read from /proc once a second, for all processes that the run has started; threads and open files are sums.'
      : 'Peaks of counter-based metrics such as CPU are averages over 10 s or four scrapes.',
    'No verdict depends on this unless an objective names it.',
    host !== undefined && `Graphs are on ${host}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
