import type { Measurement } from '../../model/evidence.ts'
import type { Failed } from './answer.ts'

/** A failure as a measurement. Names of Grafana's own, which only Grafana fills in, are told. */
export function withFailure(query: string, { detail, hint }: Omit<Failed, 'kind'>): Measurement {
  const foreign = /\$\{?[a-zA-Z_]\w*/.exec(query.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, ''))?.[0]
  const better = foreign ? `${foreign} is not known here: there are $window, $start and $end` : hint
  return { kind: 'failed', detail, ...(better && { hint: better }), query, warnings: [] }
}
