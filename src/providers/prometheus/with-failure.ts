import type { Measurement } from '../../model/evidence.ts'
import type { Failed } from './answer.ts'
import { foreignVariable } from './placeholders.ts'

/** A failure as a measurement. Names of Grafana's own, which only Grafana fills in, are told. */
export function withFailure(query: string, { detail, hint }: Omit<Failed, 'kind'>): Measurement {
  const better = foreignVariable(query) ?? hint
  return { kind: 'failed', detail, ...(better && { hint: better }), query, warnings: [] }
}
