import type { RunRecord } from '../model/record.ts'
import type { Scorecard } from '../model/scorecard.ts'
import { buildScorecard } from './build-scorecard.ts'

/**
 * A run as it is published: its record, and its scorecard, which is built once, when it is first
 * asked for.
 */
export type Report = { readonly record: RunRecord; readonly scorecard: Scorecard }

export function reportOf(record: RunRecord): Report {
  let built: Scorecard | undefined
  return {
    record,
    get scorecard() {
      built ??= buildScorecard(record)
      return built
    },
  }
}
