import { defined } from '../../model/basics/defined.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'

/** Windows `[from, to)`. */
export type WindowRange = { from: number; to: number }

/**
 * Good answers of a side, of one request where one is named, that ended in some windows. Undefined
 * where that is not known: in older records, and where the sides take turns, since an answer may
 * end in the turn of the other.
 */
export function answeredIn(
  report: Pick<LoadReport, 'answered' | 'answeredOf' | 'design'>,
  side: Side,
  request?: string,
  { from, to }: WindowRange = { from: 0, to: Number.POSITIVE_INFINITY },
): number | undefined {
  if (report.design === 'abba') return undefined
  const own =
    request === undefined
      ? report.answered?.[side]
      : report.answeredOf?.find(one => one.side === side && one.name === request)?.windows
  return own?.slice(from, to).reduce((sum, count) => sum + count, 0)
}

/** What of it lies in some stretches, one after the other, as of a report of its own. */
export function answeredPart(
  { answered, answeredOf }: Pick<LoadReport, 'answered' | 'answeredOf'>,
  stretches: readonly WindowRange[],
): Pick<LoadReport, 'answered' | 'answeredOf'> {
  const partOf = (windows: readonly number[]) =>
    stretches.flatMap(({ from, to }, index) => {
      const own = windows.slice(from, to)
      // Windows at the end in which no response arrived may be missing.
      const isLast = index === stretches.length - 1
      return isLast ? own : [...own, ...Array<number>(to - from - own.length).fill(0)]
    })
  return defined({
    answered:
      answered &&
      Object.fromEntries(Object.entries(answered).map(([side, own]) => [side, partOf(own)])),
    answeredOf: answeredOf?.map(one => ({ ...one, windows: partOf(one.windows) })),
  })
}
