import { defined } from '../../../model/basics/defined.ts'
import type { Measurement } from '../../../model/evidence/measurement.ts'
import { variableHint } from '../../../promql/query-variables.ts'
import { measuredAs } from '../../outcome.ts'
import type { Failed } from './query-result.ts'
import type { Settled } from './settle.ts'

/** A failure as a measurement; it names variables that only Grafana fills in. */
export function withFailure(query: string, { hint, ...failed }: Omit<Failed, 'kind'>): Measurement {
  const better = variableHint(query) ?? hint
  return {
    ...measuredAs({ ...failed, ...defined({ hint: better || undefined }) }),
    query,
    warnings: [],
  }
}

/** A failed wait as a measurement: late data is no data. */
export const withUnsettled = (
  query: string,
  settled: Exclude<Settled, { kind: 'settled' }>,
): Measurement =>
  settled.kind === 'late'
    ? { kind: 'no-data', detail: settled.detail, query, warnings: [] }
    : withFailure(query, settled)
