import { answerOf } from '../../../model/evidence/answer.ts'
import type { RunRecord } from '../../../model/record.ts'
import { safeLink } from '../links.ts'
import type { Parts } from '../parts.ts'

/**
 * What is drawn of an objective can be looked at where it was asked; of a single number, the query
 * that gave it.
 */
export const buildGraphs = ({ objectives, evidence }: RunRecord): Parts['graphs'] =>
  objectives.flatMap(({ of, cause }) => {
    if (cause === 'not-measured') return []
    const [measured, drawn] = (['objective', 'chart'] as const).map(
      purpose => answerOf(evidence, of, purpose)?.measured,
    )
    const url = safeLink(measured?.url ?? drawn?.url)
    return url === undefined ? [] : [{ of, url }]
  })
