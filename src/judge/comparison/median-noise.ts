import type { LoadReport } from '../../model/evidence/load-report.ts'
import { meanBound, ofTimes } from '../../stats/slow-noise.ts'
import { smoothPercentileOf } from '../load/timed.ts'
import { type SideWindow, windowPairs } from './window-pairs.ts'

/** Fewer times in a window, and its median says little. */
const leastTimes = 50

/**
 * Somewhat more than the bound, which is asked for at many looks: noise of one side that lasts long
 * is flat at some of them.
 */
const caution = 1.05

/**
 * How far, on a logarithmic scale, noise of one side's own may have set its times off over the
 * whole report, but for probability `level`: as the medians of windows show it, which a few slow
 * requests do not move. 0 where there are too few to tell.
 */
export function medianNoise(
  report: LoadReport,
  request: string | undefined,
  level: number,
): number {
  const pairs = windowPairs(report, leastTimes, request)?.pairs ?? []
  const differences = pairs.flatMap(({ head, base }) => {
    const [one, other] = [medianOf(head), medianOf(base)]
    return one && other ? [Math.log(one / other)] : []
  })
  const bound = meanBound(differences, level, ofTimes)
  return Number.isFinite(bound) ? caution * bound : 0
}

const medianOf = ({ times }: SideWindow): number | undefined => smoothPercentileOf(times, 0.5)?.ms
