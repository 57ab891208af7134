import type { Evidence, FoundInstead } from '../../model/evidence/evidence.ts'
import type { Side } from '../../model/evidence/load-report.ts'

/**
 * Successful responses of a request that say nothing of what was asked for, and their share of
 * all of its responses.
 */
export type Unmeasured = {
  name: string
  count: number
  share: number
  says: string
  advice: string
}

/** A page that moves now and then says no more than that; beyond it is told. */
export const toleratedShare = 0.05

/** What a side returned instead of pages when its requests were tried by themselves. */
export const foundOn = (side: Side, evidence: Evidence): FoundInstead =>
  side === 'head' ? evidence : (evidence.baseline ?? {})
