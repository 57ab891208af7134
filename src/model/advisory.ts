import type { BlockingRule, Verdict } from './verdict.ts'

/** A run that was judged before, wherever it was found. */
export type PastRun = {
  service: string
  verdict: Verdict
  reason: string
  advisory: boolean
  /** What it did to the pull request, or would have done but for `advisory`. */
  effect: { kind: 'blocked' | 'would-block'; rule: BlockingRule | 'config' } | { kind: 'none' }
  commit?: string
  pullRequest?: number
}

/** Newest first. `from`: where they were looked for; `notes`: what of them could not be read. */
export type PastRuns = { from: string; runs: PastRun[]; notes: string[] }
