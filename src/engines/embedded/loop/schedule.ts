/** A stretch of load at one rate. */
export type Part = { perSecond: number; ms: number }

/**
 * When requests are due, in ms from the start of the measured part; those of the warm-up are
 * negative. Pure: what is due depends on nothing that happens.
 */
export type Schedule = {
  /**
   * Of the n-th arrival, counted from 0, or Infinity after the last. Asked in the order of n, for
   * some more than once.
   */
  dueAt: (n: number) => number
}

/**
 * Arrivals on one grid through warm-up and measured part, so that nothing jumps where measuring
 * begins; the warm-up has the rate of the first part. A part holds rate × time of them, and the
 * measured part begins with one at 0.
 */
export function evenArrivals(parts: readonly Part[], warmupMs: number): Schedule {
  const course = courseOf(parts)
  const warmup = Math.floor(arrivalsIn(course.first, warmupMs) + 1e-9)
  const total = warmup + Math.ceil(course.arrivals - 1e-9)
  return { dueAt: n => (n < total ? course.timeOf(n - warmup) : Number.POSITIVE_INFINITY) }
}

/**
 * Arrivals that know nothing of each other: a Poisson process with the same rates, as many
 * independent users make it. Gaps are exponential in units of expected arrivals, which the course
 * turns into times (time change of a Poisson process).
 */
export function poissonArrivals(
  parts: readonly Part[],
  warmupMs: number,
  random: () => number,
): Schedule {
  const course = courseOf(parts)
  let at = -1
  let expected = -arrivalsIn(course.first, warmupMs)
  return {
    dueAt: n => {
      for (; at < n; at += 1) expected -= Math.log1p(-random())
      return expected < course.arrivals ? course.timeOf(expected) : Number.POSITIVE_INFINITY
    },
  }
}

const arrivalsIn = ({ perSecond }: Part, ms: number): number => (ms * perSecond) / 1000

/**
 * Parts one after the other: from so many arrivals since the start of the measured part to the time
 * that takes.
 */
function courseOf(parts: readonly Part[]): {
  first: Part
  arrivals: number
  timeOf: (arrivals: number) => number
} {
  const [first] = parts
  if (!first) throw new RangeError('a load has at least one part')
  let [fromMs, from] = [0, 0]
  const legs = parts.map(part => {
    const leg = { fromMs, from, gapMs: 1000 / part.perSecond }
    fromMs += part.ms
    from += arrivalsIn(part, part.ms)
    return leg
  })
  let leg = 0
  return {
    first,
    arrivals: from,
    timeOf: arrivals => {
      while (leg > 0 && arrivals < legs[leg]!.from) leg -= 1
      while (leg + 1 < legs.length && arrivals >= legs[leg + 1]!.from) leg += 1
      const { fromMs: start, from: before, gapMs } = legs[leg]!
      return start + (arrivals - before) * gapMs
    },
  }
}
