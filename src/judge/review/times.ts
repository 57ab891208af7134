import { dayMs, hourMs } from '../../model/basics/units.ts'
import type { KeptRun } from '../../model/review.ts'
import { quantileOfSorted } from '../../stats/quantile-type7.ts'

/** A stretch without a run is worth a word from so many times the usual one. */
const mostUsual = 5
const fewestDays = 3
/** Fewer runs have no usual stretch. */
const fewestRuns = 4
/** Clocks of two machines differ by less. */
const mostSkewMs = hourMs

/** The period's runs, all that are known, the end of the period and now, in ms. */
export type Times = { runs: readonly KeptRun[]; known: readonly KeptRun[]; to: number; now: number }

/** What the times of runs say of the history: that some are missing, or that a clock was wrong. */
export function timeNotes({ runs, known, to, now }: Times): string[] {
  const late = known.filter(({ at }) => Date.parse(at) > now + mostSkewMs).length
  return [
    ...(late === 1
      ? ['1 run is dated in the future and left out: the clock that dated it was wrong']
      : []),
    ...(late > 1
      ? [`${late} runs are dated in the future and left out: the clock that dated them was wrong`]
      : []),
    ...gapNote(
      runs.map(({ at }) => Date.parse(at)),
      to,
    ),
  ]
}

/** The longest stretch without a run, up to the end of the period too. */
function gapNote(times: readonly number[], to: number): string[] {
  if (times.length < fewestRuns) return []
  const gaps = times.map((from, at) => ({ from, ms: (times[at + 1] ?? to) - from }))
  const sorted = Float64Array.from(gaps, ({ ms }) => ms).sort()
  const longest = gaps.reduce((a, b) => (b.ms > a.ms ? b : a))
  const limit = Math.max(mostUsual * quantileOfSorted(sorted, 0.5), fewestDays * dayMs)
  if (longest.ms <= limit) return []
  const [from, until] = [longest.from, longest.from + longest.ms].map(ms =>
    new Date(ms).toISOString().slice(0, 10),
  )
  const days = Math.floor(longest.ms / dayMs)
  return [`no run was kept for ${days} days, from ${from} to ${until}`]
}
