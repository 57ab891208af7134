import { formatTerms } from '../../judge/verdict/wording.ts'
import { formatNumber } from '../../model/basics/units.ts'
import { isOfLoad, type Objective } from '../../model/plan/objective.ts'
import type { Mistake } from '../../model/problem.ts'

type Warning = Pick<Mistake, 'message'> & { hint: string }

/** A share that most requests may miss is rarely what was meant. */
const half = 0.5

/** Shares that no run can show, and those that hold even where most requests fail. */
export function foreseeShare(objective: Objective): Warning[] {
  if (objective.kind === 'baseline') {
    const { metric, tolerance, name } = objective
    const isShare = metric.kind === 'error_rate' || metric.kind === 'availability'
    return isShare && tolerance.absolute === 0 ? [neverShown(name, 'allow 0.1%')] : []
  }
  const part = partOf(objective)
  const { name, threshold, comparator } = objective
  const isFull = part === 'good' && threshold >= 1 && comparator.startsWith('>')
  const isNone = part === 'bad' && threshold <= 0 && comparator.startsWith('<')
  if (isFull || isNone) return [neverShown(name, `require ${isFull ? '99.9%' : '0.1%'}`)]
  if (!(part === 'good' && threshold < half) && !(part === 'bad' && threshold > half)) return []
  const meant =
    part === 'good' && isOfLoad(objective) && threshold <= 0.01
      ? `did you mean ${formatNumber(10_000 * threshold)}%?`
      : 'is that meant?'
  return [
    {
      message: `${name} (${formatTerms(objective)}) holds even where most requests fail`,
      hint: meant,
    },
  ]
}

const neverShown = (name: string, hint: string): Warning => ({
  message: `no run of any length can show ${name}: it never passes`,
  hint,
})

/** Which part an objective on a share counts; undefined of any other. */
function partOf(objective: Exclude<Objective, { kind: 'baseline' }>): 'good' | 'bad' | undefined {
  if (isOfLoad(objective)) {
    const { kind } = objective.metric
    if (kind === 'availability' || kind === 'fallback') return 'good'
    return kind === 'error_rate' ? 'bad' : undefined
  }
  if (objective.kind !== 'measured' || objective.question.kind !== 'share') return undefined
  // The threshold of an SLO is the share that is good, whichever part is counted.
  return objective.slo ? 'good' : objective.question.partIs
}
