import { formatCount } from '../../../model/basics/units.ts'
import type { TimedPhase } from '../../../model/evidence/load-report.ts'
import { formatTime } from '../../text/format.ts'
import { numbers, onPages, type SectionKind } from '../section.ts'

const names: Record<TimedPhase, string> = {
  dns: 'DNS',
  connect: 'connection',
  tls: 'TLS',
  'first byte': 'first byte',
  download: 'download',
}

/** The parts of a request's time. */
export const phases: SectionKind = {
  id: 'phases',
  rank: 30,
  on: onPages,
  build: ({ phases: rows }) => {
    if (rows.length === 0) return null
    return {
      title: 'Where the time goes',
      fold: 'closed',
      blocks: [
        {
          kind: 'table',
          of: ['phase', 'phases'],
          columns: [{ head: 'Phase' }, ...numbers('Requests', 'p50', 'p95', 'p99', 'max')],
          rows: rows.map(({ phase, count, p50, p95, p99, max }) => [
            names[phase],
            formatCount(count),
            ...[p50, p95, p99, max].map(formatTime),
          ]),
        },
      ],
    }
  },
}
