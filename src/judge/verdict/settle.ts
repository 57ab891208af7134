import { formatCount, formatDuration, formatNumber } from '../../model/basics/units.ts'
import { fewestTrials, isShownAbove, trialsNeeded } from '../../stats/clopper-pearson.ts'
import type { Finding } from './finding.ts'
import { outcomeOf, type ShareDecision } from './share-decision.ts'

/** A longer run is no check of a pull request. */
const longestSeconds = 3600

/** What a question about a share is about, in case that it is open. */
export type OpenShare = {
  decision: ShareDecision
  limit: number
  /** Whether it takes a share above the limit to pass. */
  wantsMore: boolean
  /** What cannot be shown, such as `≥ 100%`. */
  terms: string
  /** What having no hit is called: `without an error`. */
  without: string
  /** What to require, such as `99.9%`, where no run shows this threshold. */
  instead?: string
  seconds: number
  level: number
}

/** Why a share is not decided, and what would settle it, as the end of a sentence. */
export function settleShare({
  decision,
  limit,
  wantsMore,
  terms,
  without,
  instead = 'less',
  seconds,
  level,
}: OpenShare): Pick<Finding, 'cause' | 'reason'> {
  const { hits, trials } = decision
  const fewest = wantsMore
    ? fewestTrials(n => isShownAbove(n, n, limit, level))
    : trialsNeeded(0, limit, level)
  if (!Number.isFinite(fewest))
    return {
      cause: 'too-few-requests',
      reason: `no run of any length can show ${terms}: require ${instead}`,
    }
  if (trials < fewest) {
    const best = wantsMore
      ? `it takes ${formatCount(fewest)} requests`
      : `even ${without} it takes ${formatCount(fewest)} requests`
    const longer = runLonger(fewest / trials, seconds, hits > 0 && !wantsMore)
    return {
      cause: 'too-few-requests',
      reason: `${best} to show ${terms}, and this run had ${formatCount(trials)}: ${longer}`,
    }
  }
  const needed = requestsToSettle(decision, limit, level)
  const requests = `about ${formatCount(Number(needed.toPrecision(3)))} requests would decide it: `
  const why = decision.isSlow ? `${slowNoise}; ` : ''
  // What so many tell at this threshold, the thresholds beside it may still leave open.
  if (needed <= trials) return { cause: 'undecided', reason: `${why}${mayDecide}` }
  return { cause: 'undecided', reason: `${why}${settleClose(needed / trials, seconds, requests)}` }
}

/** Said where more of the same run would tell less than it seems. */
export const slowNoise = "this run's noise is slower than the run can average"

const mayDecide = 'too close to call; a longer run may decide it'

/**
 * What would settle a question whose value is near its threshold, by a run so many times as long.
 */
export function settleClose(longer: number, seconds: number, requests = ''): string {
  return longer * seconds <= longestSeconds
    ? `too close to call; if it stays like this, ${requests}${runLonger(longer, seconds)}`
    : 'too close to the threshold for a run of an hour to decide it'
}

/**
 * How many requests would decide the question either way if share and clustering stay what they
 * were in this run; Infinity where no number would.
 */
function requestsToSettle(
  { hits, trials, effect }: ShareDecision,
  limit: number,
  level: number,
): number {
  const share = hits / trials
  if (share === limit) return Number.POSITIVE_INFINITY
  return Math.ceil(fewestTrials(n => outcomeOf(share * n, n, limit, level) !== 'open') * effect)
}

/** `run 2.5 × as long (3m)`. */
function runLonger(longer: number, seconds: number, isLeast = false): string {
  const factor = Math.max(1.1, longer)
  const atLeast = isLeast ? 'at least ' : ''
  const times = formatNumber(
    factor < 10 ? Math.ceil(factor * 10 - 1e-9) / 10 : Math.ceil(factor),
    7,
  )
  const needed = roundUp(factor * seconds)
  const instead = needed > longestSeconds ? ', send more per second, or require less' : ''
  return `run ${atLeast}${times} × as long (${formatDuration(needed * 1000)})${instead}`
}

/** Seconds up to the next round number of them. */
function roundUp(seconds: number): number {
  const step = seconds <= 120 ? 5 : seconds <= 600 ? 30 : seconds <= 7200 ? 60 : 3600
  return Math.ceil(seconds / step - 1e-9) * step
}
