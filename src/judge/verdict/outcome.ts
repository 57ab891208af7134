import { afterColon } from '../../model/basics/sentences.ts'
import type { Evidence, Failure } from '../../model/evidence/evidence.ts'
import type { JudgedObjective, Judgement } from '../../model/judgement.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { RunRecord } from '../../model/record.ts'
import { blockingRules, type Verdict, worst } from '../../model/verdict.ts'
import { diedAmidLoad } from '../failures/died.ts'
import { reservationsOn } from '../failures/reservations.ts'
import { continued } from './finding.ts'
import { gradeOf } from './grade.ts'

/** What a run as a whole comes to. */
export type Outcome = Pick<Judgement, 'verdict' | 'reason' | 'score' | 'grade'>

/**
 * The verdict, reason and grade of a run, of its judged objectives and of what no objective can
 * make up for: that a stage failed, that the target ended during the load, or what else speaks
 * against it.
 */
export function outcomeOf(
  objectives: readonly JudgedObjective[],
  plan: Plan,
  evidence: Evidence,
): Outcome {
  const { failure } = evidence
  const died = diedAmidLoad(evidence)
  const verdicts = objectives.flatMap(objective => countsAs(objective) ?? [])
  const verdict = worst([
    ...verdicts,
    ...(failure ? (['error'] as const) : []),
    ...(died ? (['fail'] as const) : []),
  ])
  const reason = reasonOf(verdict, objectives, failure)
  if (died)
    return { verdict, reason: verdicts.includes('fail') ? `${died} ${reason}` : died, ...ungraded }
  if (failure) return { verdict, reason, ...ungraded }
  const reservations = reservationsOn(plan, evidence).join('; ')
  if (reservations === '' || verdict === 'fail' || verdict === 'error')
    return { verdict, reason, ...gradeOf(objectives) }
  if (verdict === 'inconclusive')
    return { verdict, reason: `${reason} Besides, ${reservations}.`, ...gradeOf(objectives) }
  const but = `Every objective holds, but ${reservations}.`
  // What holds is told beside what failed, and has no grade: it would mislead.
  return { verdict: 'warn', reason: verdict === 'pass' ? but : `${reason} ${but}`, ...ungraded }
}

/**
 * Whether a verdict is better than its own rows make it, as no judgement is. What no objective
 * tells can only make it worse.
 */
export function isBetterThanRows({
  verdict,
  objectives,
  evidence: { failure },
}: Pick<RunRecord, 'verdict' | 'objectives' | 'evidence'>): boolean {
  const ofRows = objectives.flatMap(objective => countsAs(objective) ?? [])
  const ofRun = worst(failure ? [...ofRows, 'error'] : ofRows)
  return verdict !== ofRun && worst([verdict, ofRun]) === ofRun
}

const ungraded = { score: null, grade: null }

/** Why the run got its verdict, in one sentence that a reviewer can act on. */
function reasonOf(
  verdict: Verdict,
  objectives: readonly JudgedObjective[],
  failure?: Failure,
): string {
  if (verdict === 'error' && failure) return failure.message
  const decisive = objectives.filter(objective => countsAs(objective) === verdict)
  if (decisive.length === 0) return 'Nothing was judged: the plan has no objective that counts.'
  if (verdict === 'pass')
    return decisive.length === 1
      ? `${decisive[0]!.name} holds.`
      : `All ${decisive.length} objectives hold.`
  // What blocks comes first, by the rule that the title names, and of that what is key.
  const rank = ({ blockedBy, key }: JudgedObjective) =>
    2 * (blockedBy ? blockingRules.indexOf(blockedBy) : blockingRules.length) + (key ? 0 : 1)
  const [first, ...others] = decisive.toSorted((a, b) => rank(a) - rank(b))
  // A breach of the load's health is the reason of each of its objectives, and names none.
  const isOfAll = first!.cause === 'generator' || first!.cause === 'not-sent'
  const sentence = isOfAll ? first!.reason : `${statement(first!)}: ${afterColon(first!.reason)}`
  const more = others.filter(({ reason }) => !isOfAll || reason !== first!.reason).length
  return more === 0
    ? sentence
    : continued(sentence, `; and ${more} more ${more === 1 ? 'objective' : 'objectives'}`)
}

/**
 * What an objective brings to the run's verdict: nothing where it is advisory, a warning where it
 * is waived.
 */
const countsAs = ({ verdict, advisory, waiver }: JudgedObjective): Verdict | undefined => {
  if (waiver) return 'warn'
  return advisory ? undefined : verdict
}

/** `p(95) < 200ms is broken`, `p(95) regressed` */
function statement({ name, verdict, cause, waiver }: JudgedObjective): string {
  if (waiver) return `${name} is waived until ${waiver.until}`
  if (verdict === 'fail')
    return name.endsWith(noRegression)
      ? `${name.slice(0, -noRegression.length)} regressed`
      : `${name} is broken`
  if (verdict === 'warn') return `${name} holds`
  if (cause === 'short-history') return `${name} is not judged yet`
  return cause === 'undecided' || cause === 'too-few-requests' || cause === 'too-short'
    ? `${name} is not decided`
    : name
}

/** The end of the name that a comparison has where its config gives it none. */
const noRegression = ': no regression'
