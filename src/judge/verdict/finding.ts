import { defined } from '../../model/basics/defined.ts'
import type { Cause, Interval, JudgedObjective } from '../../model/judgement.ts'
import {
  type Comparator,
  compare,
  type ObjectiveTerms,
  type PlannedObjective,
  sourceOf,
} from '../../model/plan/objective.ts'
import { isGreen, type Verdict } from '../../model/verdict.ts'
import type { RunEnd } from '../failures/terminal-outage.ts'

/** Bounds as a record keeps them: an infinite one is null. */
export const intervalOf = (lower: number, upper: number): Interval => ({
  lower: Number.isFinite(lower) ? lower : null,
  upper: Number.isFinite(upper) ? upper : null,
})

/** What was found out about one objective, before it is put beside what was asked for. */
export type Finding = {
  verdict: Verdict
  cause?: Cause
  value: number | null
  interval: Interval | null
  /** One sentence. */
  reason: string
}

/**
 * The stretch of the run that is judged. `level`: of each one-sided bound; less than 5% where the
 * run may have looked before (see `comparison/looks.ts`). `end`: where it lasts to the end of the
 * run, how that ended. `sent`: where a source may count more than the load sends, what the load
 * sends.
 */
export type Stretch = {
  seconds: number
  windowSeconds: number
  level: number
  end?: RunEnd
  sent?: RequestsSent
}

/**
 * What the load sends to the target: the paths of its requests, with the target's own path before
 * them, and the share of all requests that the one with the least weight has.
 */
export type RequestsSent = { paths: string[]; leastShare: number }

/** The answer to one bound of an objective. */
export type BoundOutcome = 'holds' | 'broken' | 'open'

/** Beside a bound, of a value that lies between two ends. */
export function outcomeBetween(
  { lower, upper }: { lower: number; upper: number },
  comparator: Comparator,
  bound: number,
): BoundOutcome {
  const ends = [lower, upper].map(end => compare(end, comparator, bound))
  if (ends.every(isMet => isMet)) return 'holds'
  return ends.some(isMet => isMet) ? 'open' : 'broken'
}

/**
 * The verdict of threshold and warn bound together: warn where the one is shown to hold and the
 * other is not. `warned`: beside the warn bound, where there is one.
 */
export function verdictBy(
  { threshold, warn }: Pick<ObjectiveTerms, 'threshold' | 'warn'>,
  outcomeAt: (bound: number) => BoundOutcome,
): { verdict: Verdict; warned: BoundOutcome | undefined } {
  const outcome = outcomeAt(threshold)
  // Beside a broken threshold the stricter bound says nothing.
  if (outcome === 'broken') return { verdict: 'fail', warned: undefined }
  const warned = warn === undefined ? undefined : outcomeAt(warn)
  if (outcome === 'open') return { verdict: 'inconclusive', warned }
  return { verdict: warned === undefined || warned === 'holds' ? 'pass' : 'warn', warned }
}

/**
 * The same, but for a pass or a warning, which is left undecided; `why` is the end of a sentence.
 */
export const withoutPass = <F extends Finding>(finding: F, why: string): F =>
  isGreen(finding.verdict)
    ? {
        ...finding,
        verdict: 'inconclusive',
        cause: 'undecided',
        reason: continued(finding.reason, `; ${why}`),
      }
    : finding

/** Nothing to measure is never a pass. */
export const noData = (reason: string): Finding => unmeasured('inconclusive', 'no-data', reason)

/** Nothing was asked of a part that the run did not come to. */
export const withoutSegment = ({ during }: Pick<PlannedObjective, 'during'>): Finding =>
  noData(`No load fell into the segment ${during}: the run ended before it.`)

/** The measurement itself went wrong, or never was. */
export const notMeasured = (cause: Cause, reason: string): Finding =>
  unmeasured('error', cause, reason)

const unmeasured = (verdict: Verdict, cause: Cause, reason: string): Finding => ({
  verdict,
  cause,
  value: null,
  interval: null,
  reason,
})

/** An objective's finding with its terms, as the record keeps it. */
export function judged(
  objective: PlannedObjective,
  finding: Finding,
  more: Partial<JudgedObjective> = {},
): JudgedObjective {
  const { id, name, unit, comparator, key, weight, advisory, during } = objective
  const { threshold = null, warn } = objective.kind === 'baseline' ? {} : objective
  const { verdict, cause, value, interval, reason } = finding
  return {
    of: id,
    name,
    source: sourceOf(objective),
    verdict,
    ...defined({ cause }),
    value,
    unit,
    comparator,
    threshold,
    ...defined({ warn }),
    interval,
    reason,
    key,
    weight,
    advisory,
    ...defined({ during }),
    ...more,
  }
}

/** A sentence that goes on; `more` begins with its own punctuation. */
export const continued = (sentence: string, more: string): string =>
  `${sentence.replace(/\.$/, '')}${more}.`
