import { answerOf } from '../../model/evidence.ts'
import type { RunRecord } from '../../model/record.ts'
import { graphLink } from './links.ts'
import type { Parts } from './parts.ts'

/** What is drawn of an objective can be drawn elsewhere; of a single number, the query that gave it. */
export function buildGraphs(record: RunRecord): Parts['graphs'] {
  const { plan, objectives, evidence } = record
  return objectives.flatMap(({ of, query, cause }) => {
    const asked = plan.objectives.find(({ id }) => id === of)
    if (asked?.source !== 'prometheus' || cause === 'not-measured') return []
    const { kind } = asked.indicator
    const isQuery = kind === 'value' || (kind === 'conventional' && cause === undefined)
    const drawn = isQuery ? query : answerOf(evidence, of, 'chart')?.measured.query
    const url = drawn === undefined ? undefined : graphLink(record, drawn)
    return url === undefined ? [] : [{ of, url }]
  })
}
