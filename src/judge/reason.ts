import type { Failure } from '../model/evidence.ts'
import type { JudgedObjective } from '../model/judgement.ts'
import type { Verdict } from '../model/verdict.ts'

/** Why the run got its verdict, in one sentence that a reviewer can act on. */
export function reasonOf(verdict: Verdict, objectives: readonly JudgedObjective[], failure?: Failure): string {
  const decisive = objectives.filter(objective => !objective.advisory && objective.verdict === verdict)
  if (verdict === 'error' && failure) return failure.message
  const first = decisive[0]
  if (!first) return 'Nothing was judged: the plan has no objective that counts.'
  if (verdict === 'pass')
    return decisive.length === 1 ? 'The objective holds.' : `All ${decisive.length} objectives hold.`
  const more = decisive.length - 1
  const also = more > 0 ? ` (and ${more} more)` : ''
  return verdict === 'fail'
    ? `${first.name} is broken${also}: ${first.reason}`
    : `${first.name}${also}: ${first.reason}`
}
