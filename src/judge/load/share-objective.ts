import { defined } from '../../model/basics/defined.ts'
import { formatCount, formatNumber, formatValue } from '../../model/basics/units.ts'
import type { LoadObjective, ObjectiveTerms } from '../../model/plan/objective.ts'
import { clopperPearson } from '../../stats/clopper-pearson.ts'
import type { Count } from '../../stats/design-effect.ts'
import { formatRise } from '../failures/lasting-rise.ts'
import { formatOutage, type Moment, type OutageWords } from '../failures/terminal-outage.ts'
import {
  type BoundOutcome,
  type Finding,
  noData,
  type Stretch,
  verdictBy,
} from '../verdict/finding.ts'
import {
  complement,
  decideShare,
  isStrictAtMost,
  opposite,
  type ShareDecision,
  wantsLittle,
} from '../verdict/share-decision.ts'
import { findingOfShare, formatValueBeside } from '../verdict/wording.ts'
import type { Batch } from './batches.ts'

/** What a comparator of the good ones is to the bad ones. */
const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const

/**
 * Availability, good / intended, where what was dropped is not good, and the error rate, errors /
 * sent, of what was really attempted. Both are the question whether the true share of not-good
 * requests is within what is allowed.
 */
export function findShare(
  objective: LoadObjective,
  batches: readonly Batch[],
  moments: readonly Batch[],
  stretch: Stretch,
): Finding {
  const isOfGood = objective.metric.kind === 'availability'
  const badOf = ({ intended, sent, good, from, seconds }: Batch): Moment => {
    const trials = isOfGood ? intended : sent
    return { hits: trials - good, trials, from, seconds }
  }
  const bad = batches.map(badOf)
  if (bad.every(({ trials }) => trials === 0))
    return noData('No request was sent: all were dropped.')
  const dropped = isOfGood
    ? batches.reduce((sum, { intended, sent }) => sum + intended - sent, 0)
    : 0
  const counts = {
    bad,
    moments: moments.map(badOf),
    isOfGood,
    describe: (decision: ShareDecision) => formatBad(decision, dropped),
  }
  return findShareOf(objective, counts, stretch)
}

/**
 * What happened, of which some was bad; `isOfGood`: the objective is about the share that was not.
 * `moments`: the same in the finest steps of time that are known.
 */
export type SharedCounts = {
  bad: readonly Count[]
  moments: readonly Moment[]
  isOfGood: boolean
  /** What no bad one is called; absent: `without an error`. */
  without?: string
  describe: (decision: ShareDecision) => string
}

/** Takes some minutes of a usual load to show. */
const smallShare = 0.001

/** Decides on the share of what was counted, which is not nothing. */
export function findShareOf(
  objective: ObjectiveTerms,
  { bad, moments, isOfGood, without = 'without an error', describe }: SharedCounts,
  { seconds, level, end }: Pick<Stretch, 'seconds' | 'level' | 'end'>,
): Finding {
  const toOwn = isOfGood ? complement : (share: number) => share
  const wantsMore = wantsLittle(objective.comparator) === isOfGood
  const isStrict = isStrictAtMost(isOfGood ? mirrored[objective.comparator] : objective.comparator)
  // Where more of it is asked for, neither an outage nor a rise is anything to be found.
  const course = end && !wantsMore ? { moments, end } : undefined
  const more = { isStrict, course, ...defined({ seconds: wantsMore ? undefined : seconds }) }
  const decideAt = (bound: number) => decideShare(bad, toOwn(bound), level, more)
  const outcomeAt = (bound: number): BoundOutcome =>
    wantsMore ? opposite(decideAt(bound).outcome) : decideAt(bound).outcome
  const decision = decideAt(objective.threshold)
  const { hits, trials, effect, rise } = decision
  const ends = clopperPearson(hits / effect, trials / effect, level)
  const own = [toOwn(Math.max(ends.lower, rise?.atLeast ?? 0)), toOwn(ends.upper)]
  const interval = { lower: Math.min(...own), upper: Math.max(...own) }
  const value = (isOfGood ? trials - hits : hits) / trials
  const { verdict, warned } = verdictBy(objective, outcomeAt)
  const said = `${formatValueBeside(value, interval, verdict, objective)} (${describe(decision)})`
  return findingOfShare(
    objective,
    { verdict, warned, value, interval, said },
    {
      decision,
      limit: toOwn(objective.threshold),
      wantsMore,
      without,
      ...defined({ instead: wantsMore ? undefined : formatValue(toOwn(smallShare), 'ratio') }),
      seconds,
      level,
    },
  )
}

function formatBad(decision: ShareDecision, dropped: number): string {
  const { hits, trials } = decision
  const ofThem = dropped > 0 ? `, ${formatCount(dropped)} of them dropped` : ''
  return `${formatCount(hits)} of ${formatCount(trials)} requests failed${ofThem}${formatClusters(decision)}`
}

type Clustered = Pick<ShareDecision, 'effect' | 'outage' | 'rise'>

/**
 * Said where there was an outage that is no cluster, where the run ended in a rise, and where
 * clusters make the interval markedly wider.
 */
export function formatClusters({ effect, outage, rise }: Clustered, words?: OutageWords): string {
  // What rises and stays is no cluster, but what the whole run takes it for.
  if (rise) return formatRise(rise)
  const ended = outage ? formatOutage(outage, words) : ''
  const before = outage ? (outage.until === undefined ? ' before' : ' besides') : ''
  return effect > 1.5
    ? `${ended}, in clusters${before}: design effect ${formatNumber(effect, 2)}`
    : ended
}
