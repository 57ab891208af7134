import { defined } from '../../model/basics/defined.ts'
import { formatDuration, formatNumber } from '../../model/basics/units.ts'
import type { Measurement } from '../../model/evidence/measurement.ts'
import type { Design } from '../../model/plan/baseline.ts'
import { mean } from '../../stats/sum.ts'
import { type Finding, noData } from '../verdict/finding.ts'
import { type BothSides, type Compared, partsOf, settleComparison, undecided } from './compared.ts'
import { decideShift, limitsOf, neededSeconds, type ShiftTerms } from './decide-shift.ts'
import type { ComparisonDetails } from './find-comparison.ts'
import type { KnownGuard } from './guard.ts'
import type { Levels } from './looks.ts'
import { batchCount, shiftOf } from './shift.ts'

type Use = Extract<Measurement, { kind: 'use' }>

/** `seconds`: of the stretch that is judged. */
export type UseTerms = { seconds: number; design?: Design | undefined; levels: Levels }

/** A cycle of sides that take turns: one side may work only in the half of it. */
const cycleSeconds = 4

/**
 * What two processes of the same build differ by, drawn once in a run: how their heap was laid out,
 * which of their pages are resident. The figures are those of 21 runs; docs/sources/process.md has
 * the table.
 */
const guards: Readonly<Record<string, KnownGuard>> = {
  cpu: guardFor(0.03),
  memory: guardFor(0.055),
  threads: guardFor(0.075),
}
/** The largest that was measured, which is that of open files; nobody has measured I/O. */
const otherGuard = guardFor(0.106)

function guardFor(deviation: number): KnownGuard {
  const [fail, pass] = [2.054 * deviation, 1.645 * deviation]
  return { fail, pass, runs: 0, deviation, falseAlarms: 0.02 }
}

/**
 * Decides on what head used on average over the window against what base did, part by part in time.
 */
export function findUseAgainstBase(
  resource: string,
  objective: ShiftTerms,
  { base: measured }: Use,
  terms: UseTerms,
): { finding: Finding; details: ComparisonDetails } {
  const guard = guards[resource] ?? otherGuard
  const { finding, shown, batches } = partsOf(
    measured ? compare(objective, measured, guard, terms) : noBase,
  )
  const { tolerance, form } = objective
  const { runs, deviation, falseAlarms } = guard
  const comparison = {
    tolerance,
    ...defined({ form }),
    seconds: terms.seconds,
    looks: [],
    level: terms.levels.pass,
    guard: { runs, deviation, falseAlarms },
    batches,
  }
  return { finding, details: { ...shown, comparison } }
}

const noBase: Compared = noData('No comparison: what the base used is not known.')

function compare(
  objective: ShiftTerms,
  { seconds, pairs }: NonNullable<Use['base']>,
  guard: KnownGuard,
  { design, levels, ...whole }: UseTerms,
): Compared {
  const [value, base] = [meanOf(pairs, 0), meanOf(pairs, 1)]
  if (value === undefined || base === undefined)
    return noData('No comparison: base and head were not watched at the same time.')
  if (base === 0) return besideUnusedBase(objective, value)
  const limits = limitsOf(objective, base)
  const found: BothSides = { value, base, threshold: limits.threshold }
  const least = design === 'abba' ? Math.ceil(cycleSeconds / seconds) : 1
  const joined = joinings.map(size => joinedBy(size * least, pairs))
  const parts = joined.find(some => some.every(pair => pair.every(used => used > 0)))
  const differences = (parts ?? []).map(([head, other]) => limits.sign * Math.log(head / other))
  const shift = shiftOf(differences, levels, guard)
  if (!shift) {
    const needed = formatDuration(Math.ceil(least * seconds * batchCount) * 1000)
    const isLong = joined[0]!.length >= batchCount
    const why = isLong
      ? `one side used none for a while, so there are fewer than ${batchCount} stretches to compare: run longer, or send more per second`
      : `it takes ${batchCount} stretches of ${formatNumber(least * seconds)} s to compare: run ${needed} or longer`
    return undecided(found, 'too-few-requests', objective.unit, why)
  }
  const needed = neededSeconds(shift, limits, whole.seconds, guard)
  const settle = settleComparison(needed, whole.seconds)
  return decideShift(objective, shift, limits, found, settle)
}

/** Parts are joined until both sides have used something in each. */
const joinings = [1, 2, 4, 8, 16]

/** A base that used none has no share that could be added. */
function besideUnusedBase({ tolerance, unit }: ShiftTerms, value: number): Compared {
  const found: BothSides = { value, base: 0, threshold: tolerance.absolute ?? 0 }
  if (value > 0)
    return undecided(
      found,
      'undecided',
      unit,
      'the base used none, so that no relative change can be given',
    )
  return { ...found, verdict: 'pass', interval: null, reason: 'Neither side used any.' }
}

type Pair = [head: number, base: number]

/** The means of as many consecutive pairs each; an oldest remainder is left out. */
function joinedBy(size: number, pairs: readonly Pair[]): Pair[] {
  const count = Math.floor(pairs.length / size)
  const first = pairs.length - count * size
  return Array.from({ length: count }, (_, part) => {
    const own = pairs.slice(first + part * size, first + (part + 1) * size)
    return [meanOf(own, 0)!, meanOf(own, 1)!]
  })
}

const meanOf = (pairs: readonly Pair[], side: 0 | 1): number | undefined =>
  pairs.length === 0 ? undefined : mean(pairs.map(pair => pair[side]))
