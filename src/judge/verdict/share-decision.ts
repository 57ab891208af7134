import { defined } from '../../model/basics/defined.ts'
import type { Comparator } from '../../model/plan/objective.ts'
import { isShownAbove, isShownAtMost } from '../../stats/clopper-pearson.ts'
import { type Count, designEffect, isSlowEffect, totalOf } from '../../stats/design-effect.ts'
import { lastingRise, type Rise } from '../failures/lasting-rise.ts'
import { passedOutage } from '../failures/passed-outage.ts'
import { type Course, type Outage, terminalOutage } from '../failures/terminal-outage.ts'
import type { BoundOutcome } from './finding.ts'

/** Is a true share at most a limit? `open` where the run cannot tell. */
export type ShareDecision = {
  outcome: BoundOutcome
  hits: number
  trials: number
  /** How much the hits cluster; hits and trials were divided by it. */
  effect: number
  /** Most of that comes from noise which is slower than the run can average. */
  isSlow: boolean
  /**
   * The run ended in it, or it was too long for a run to be one of those that the limit allows: it
   * is no burst among others, and only the rest of the run is asked for clusters.
   */
  outage?: Outage
  /**
   * It rose amid the run and stayed up, which breaks the limit whatever the whole run leaves open.
   */
  rise?: Rise
}

/**
 * The binomial question of all absolute objectives: is the true share of hits at most `limit`, by
 * one-sided Clopper-Pearson bounds at `level`, hits and trials divided by the design effect where
 * hits cluster? `isStrict` asks for less than `limit`, which matters at 100% alone: where all are
 * hits, less than all of them is not shown. `course`: the same counts in finer steps, where the
 * run's own end is judged. `effect`: the design effect of the batches, where another way to it is
 * known; what an outage leaves of them has its own. `seconds`: how long the batches last in all,
 * where a rise amid them is looked for.
 */
export function decideShare(
  batches: readonly Count[],
  limit: number,
  level: number,
  {
    isStrict = false,
    effect: known,
    course,
    seconds,
  }: {
    isStrict?: boolean
    effect?: () => number
    course?: Course | undefined
    seconds?: number | undefined
  } = {},
): ShareDecision {
  const { hits, trials } = totalOf(batches)
  const outage =
    course && (terminalOutage(course, limit) ?? passedOutage(course.moments, limit, level))
  const others = outage?.others ?? batches
  const effect = outage || !known ? designEffect(others) : known()
  const isAll = isStrict && limit >= 1 && hits === trials
  const found = isAll ? 'open' : outcomeOf(hits / effect, trials / effect, limit, level)
  const isRiseTested = found === 'open' && !isAll && !outage && seconds !== undefined
  const rise = isRiseTested ? lastingRise(batches, limit, level, seconds) : undefined
  const outcome = rise ? 'broken' : found
  const isSlow = isSlowEffect(others, effect)
  return { outcome, hits, trials, effect, isSlow, ...defined({ outage, rise }) }
}

export const outcomeOf = (
  hits: number,
  trials: number,
  limit: number,
  level: number,
): BoundOutcome =>
  isShownAtMost(hits, trials, limit, level)
    ? 'holds'
    : isShownAbove(hits, trials, limit, level)
      ? 'broken'
      : 'open'

/** The answer to the opposite question. */
export const opposite = (outcome: BoundOutcome): BoundOutcome =>
  outcome === 'holds' ? 'broken' : outcome === 'broken' ? 'holds' : 'open'

/** Whether small values are asked for. */
export const wantsLittle = (comparator: Comparator): boolean =>
  comparator === '<' || comparator === '<='

/**
 * Whether the bound belongs to what an at-most question leaves out: `≥` is the opposite of `<`, and
 * `>` that of `≤`.
 */
export const isStrictAtMost = (comparator: Comparator): boolean =>
  comparator === '<' || comparator === '>='

/** 1 - share without the binary dust that would keep 2,995 requests from showing 99.9%. */
export const complement = (share: number): number => Number((1 - share).toFixed(12))
