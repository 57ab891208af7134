import type { Denial } from './denial.ts'

/** What became of one way of publishing. A refusal is a note in the scorecard, never a verdict. */
export type Publication =
  | { kind: 'published'; url?: string }
  | { kind: 'skipped'; why: string }
  | Denial
