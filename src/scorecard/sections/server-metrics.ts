import type { JudgedObjective } from '../../model/judgement.ts'
import type { Block, Span } from '../../model/scorecard.ts'
import type { Parts } from '../parts/parts.ts'
import { formatRow } from '../text/row.ts'
import { linkOn, wasQueried } from '../text/words.ts'
import { onPages, type SectionKind } from './section.ts'

/** Each query as it was sent, with what it gave. */
export const serverMetrics: SectionKind = {
  id: 'server metrics',
  rank: 10,
  on: onPages,
  build: parts => {
    const queried = parts.rows.filter(wasQueried)
    if (queried.length === 0) return null
    const isOfSeveral = new Set(queried.map(({ source }) => source)).size > 1
    const board = linkOn('Dashboard', parts.dashboard)
    return {
      title: 'Server metrics',
      count: queried.length,
      fold: 'closed',
      blocks: [
        ...queried.flatMap(row => queryBlocks(row, parts, isOfSeveral)),
        ...(board ? [{ kind: 'note', text: [board] } as const] : []),
      ],
    }
  },
}

/** `isOfSeveral`: whether other rows are of another source, so that each names its own. */
function queryBlocks(
  row: JudgedObjective,
  { serverSeries, graphs }: Parts,
  isOfSeveral: boolean,
): Block[] {
  const series = serverSeries.find(({ of }) => of === row.of)?.series[0]
  const bars = series?.points.map(([, value]) => value) ?? []
  const graph = linkOn('graph', graphs.find(({ of }) => of === row.of)?.url)
  const text: Span[] = [
    { code: row.name },
    `${isOfSeveral ? ` (${row.source})` : ''}: ${formatRow(row).value}`,
    ...(bars.length > 1 ? [' ', { bars }] : []),
    ...(graph ? [' · ', graph] : []),
  ]
  return [
    { kind: 'note', text },
    { kind: 'code', text: row.query!, language: row.language ?? 'text' },
  ]
}
