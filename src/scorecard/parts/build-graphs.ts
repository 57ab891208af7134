import type { RunRecord } from '../../model/record.ts'
import { graphLink } from './links.ts'
import type { Parts } from './parts.ts'

/** What is drawn of an objective can be drawn elsewhere; of a single number, the query that gave it. */
export function buildGraphs(record: RunRecord): Parts['graphs'] {
  const { plan, objectives, evidence } = record
  return objectives.flatMap(({ name, query, cause }) => {
    const asked = plan.objectives.find(
      objective => objective.name === name && objective.source === 'prometheus',
    )
    if (!asked || !('indicator' in asked) || cause === 'not-measured') return []
    const { kind } = asked.indicator
    const isQuery = kind === 'value' || (kind === 'conventional' && cause === undefined)
    const drawn = isQuery
      ? query
      : evidence.serverSeries.find(({ objective }) => objective === name)?.query
    const url = drawn === undefined ? undefined : graphLink(record, drawn)
    return url === undefined ? [] : [{ objective: name, url }]
  })
}
