import { defined } from '../../../model/basics/defined.ts'
import { formatBytes, formatCount } from '../../../model/basics/units.ts'
import type { LoadReport } from '../../../model/evidence/load-report.ts'
import type { Cell, Column, Text } from '../../../model/scorecard.ts'
import type { EndpointRow } from '../../parts/parts.ts'
import { formatShare, formatTime } from '../../text/format.ts'
import { everywhere, numbers, onGitHub, onPages, type SectionKind } from '../section.ts'

/** Each request by its name, and all of them together. */
export const endpoints: SectionKind = {
  id: 'endpoints',
  rank: 40,
  on: everywhere,
  build: ({ endpoints: rows, total, record: { evidence } }) => {
    if (!total) return null
    const anyDropped = total.dropped > 0
    const hasSizes = total.size !== null
    const hasBase = total.base !== undefined
    const beside = (time: number | null | undefined): Cell[] =>
      hasBase ? [formatTime(time ?? null)] : []
    const cells = (name: Cell, row: EndpointRow): Cell[] => [
      name,
      formatCount(row.sent),
      ...(anyDropped ? [formatCount(row.dropped)] : []),
      `${formatCount(row.errors)} (${formatShare(row.errorRatio)})`,
      {
        text: formatShare(row.errorRatio),
        ...defined({ tone: row.errors > 0 ? 'bad' : undefined }),
      },
      formatTime(row.p50),
      ...beside(row.base?.p50),
      formatTime(row.p95),
      ...beside(row.base?.p95),
      ...[row.p99, row.max, row.serviceP95].map(formatTime),
      ...(hasSizes ? [row.size === null ? '–' : formatBytes(row.size)] : []),
    ]
    return {
      title: 'Endpoints',
      count: rows.length,
      fold: 'closed',
      blocks: [
        {
          kind: 'table',
          of: ['request', 'requests'],
          few: 12,
          columns: columnsOf({ anyDropped, hasSizes, hasBase }),
          rows: rows.map(row => cells({ text: nameOf(row) }, row)),
          ...defined({ parts: partsOf(rows) }),
          ...defined({
            foot: rows.length > 1 ? cells({ text: [{ bold: 'all' }] }, total) : undefined,
          }),
        },
        { kind: 'note', text: describeLatency(total, evidence.load?.latencyFrom), on: onGitHub },
      ],
    }
  },
}

/** The steps, which go with their scenario. */
function partsOf(rows: readonly EndpointRow[]): number[] | undefined {
  const parts = rows.flatMap(({ part }, index) => (part === 'step' ? [index] : []))
  return parts.length > 0 ? parts : undefined
}

/** A step is told by its own name below that of its scenario. */
function nameOf({ name, part }: EndpointRow): Text {
  if (part === 'scenario') return [{ bold: name }]
  if (part === 'step') return ['↳ ', { code: name.slice(name.indexOf(' / ') + 3) }]
  return [{ code: name }]
}

const columnsOf = ({ anyDropped, hasSizes, hasBase }: Record<string, boolean>): Column[] => [
  { head: 'Request', short: 'Request' },
  ...numbers('Sent'),
  ...(anyDropped ? [{ head: 'Dropped', isNumber: true, on: onPages }] : []),
  { head: 'Errors', isNumber: true, on: onPages },
  { head: 'Errors', isNumber: true, on: ['terminal'] },
  ...numbers('p50'),
  ...ofBase(hasBase, 'base p50'),
  ...numbers('p95'),
  ...ofBase(hasBase, 'base p95'),
  ...numbers('p99', 'max'),
  { head: 'p95 service time', isNumber: true, on: ['html'] },
  ...(hasSizes ? [{ head: 'Size', isNumber: true, on: onPages }] : []),
]

const ofBase = (hasBase: boolean | undefined, head: string): Column[] =>
  hasBase ? [{ head, isNumber: true, on: onPages }] : []

const describeLatency = (
  { serviceP95 }: EndpointRow,
  from: LoadReport['latencyFrom'] | undefined,
): string =>
  from === 'sent'
    ? 'Latency counts from the actual send of a request.'
    : `Latency counts from the intended start of a request. From the actual send, the p95 of all is ${formatTime(serviceP95)}.`
