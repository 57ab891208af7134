import type { JudgedObjective } from '../../model/judgement.ts'
import type { Calibration, Offset } from '../../model/plan/baseline.ts'
import { studentQuantile, studentTail } from '../../stats/distributions/student-t.ts'
import { mean, variance } from '../../stats/sum.ts'

/**
 * How far each bound is set off, on a logarithmic scale, for what two deployments of the same build
 * differ by: node, placement, caches. It is drawn once in a run, so no single run can see it and
 * looking several times does not cost it anything.
 */
export type Guard = { fail: number; pass: number }

/** A guard and what it rests on. */
export type KnownGuard = Guard & {
  /** Calibration runs behind it; 0 where the offset is assumed. */
  runs: number
  /** Standard deviation of the offset between two deployments. */
  deviation: number
  /** How often an offset alone passes the bound of a failure. */
  falseAlarms: number
}

export const noGuard: Guard = { fail: 0, pass: 0 }

/** How often the offset alone may lead to a failure, and to a pass. */
const failLevel = 0.02
const passLevel = 0.05
/**
 * Without calibration: τ = 2% for each of the two deployments, z of 2.054 and 1.645. It is less
 * careful than a measured guard, since a deviation that a few runs show is itself uncertain.
 */
const assumed: KnownGuard = {
  fail: 2.054 * Math.SQRT2 * 0.02,
  pass: 1.645 * Math.SQRT2 * 0.02,
  runs: 0,
  deviation: Math.SQRT2 * 0.02,
  falseAlarms: 0.02,
}
/** Fewer runs can widen what is assumed, not narrow it. */
export const enoughRuns = 10

/**
 * The guard of a metric. With calibration runs of the same build on both sides it is the Student-t
 * prediction of the next offset, with as many degrees of freedom as runs: offsets are taken about
 * zero and not about their mean, so that a side which is always slower widens the guard.
 */
export function guardOf(calibration: Calibration | undefined, key: string): KnownGuard {
  const offsets = (calibration?.runs ?? []).flatMap(({ offsets }) =>
    Object.hasOwn(offsets, key) ? offsets[key]! : [],
  )
  const runs = offsets.length
  if (runs < 2) return assumed
  const deviation = deviationOf(offsets)
  const reach = (level: number) => studentQuantile(1 - level, runs) * deviation
  const measured = { fail: reach(failLevel), pass: reach(passLevel) }
  const guard =
    runs >= enoughRuns
      ? measured
      : { fail: Math.max(measured.fail, assumed.fail), pass: Math.max(measured.pass, assumed.pass) }
  return {
    ...guard,
    runs,
    deviation,
    falseAlarms: deviation > 0 ? studentTail(guard.fail / deviation, runs) : 0,
  }
}

/**
 * Standard deviation of the offset itself: the spread of what was measured, less the noise of
 * measuring, which a comparison has in its own interval; never less than half of the spread, which
 * a few runs do not know better.
 */
function deviationOf(offsets: readonly Offset[]): number {
  const spread = mean(offsets.map(({ offset }) => offset ** 2))
  const noise = mean(offsets.map(({ error }) => error ** 2))
  return Math.sqrt(Math.max(spread - noise, spread / 4))
}

/**
 * What a run of the same build on both sides tells of their offset, by the names of its objectives.
 */
export function offsetsOf(objectives: readonly JudgedObjective[]): Record<string, Offset> {
  return Object.fromEntries(
    objectives.flatMap(({ name, change, interval, comparison }): [string, Offset][] => {
      if (typeof change !== 'number' || !interval || !comparison) return []
      const logs = comparison.batches.map(batch => Math.log1p(batch))
      const error = Math.sqrt(variance(logs) / logs.length)
      return [[name, { offset: rounded(Math.log1p(change)), error: rounded(error) }]]
    }),
  )
}

const rounded = (log: number): number => Number(log.toFixed(5))
