import type { Denial } from './denial.ts'

/**
 * What became of one way of publishing. A refusal is a note in the scorecard, never a verdict;
 * `note`: what else is to be said of it there.
 */
export type Publication =
  | { kind: 'published'; url?: string; note?: { message: string; hint: string } }
  | { kind: 'skipped'; why: string }
  | Denial
