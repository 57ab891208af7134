/**
 * What an objective, and the whole run, can be. Worst first: a proven failure is not hidden by an
 * error elsewhere.
 */
export const verdicts = ['fail', 'error', 'inconclusive', 'warn', 'pass'] as const
export type Verdict = (typeof verdicts)[number]

export const isGreen = (verdict: Verdict): boolean => verdict === 'pass' || verdict === 'warn'

/** Why a run blocks: an objective failed, or the key of the policy that says so. */
export const blockingRules = [
  'fail',
  'no-data',
  'too-few-requests',
  'inconclusive',
  'error',
] as const
export type BlockingRule = (typeof blockingRules)[number]

/** The worst of several verdicts; nothing judged is an `error`, since no data never passes. */
export function worst(several: readonly Verdict[]): Verdict {
  return verdicts.find(verdict => several.includes(verdict)) ?? 'error'
}

/**
 * 0 pass, warn · 1 fail · 3 inconclusive · 4 error. Config and usage mistakes end with 2, an
 * interrupt with 130.
 */
export const exitCodes = {
  pass: 0,
  warn: 0,
  fail: 1,
  inconclusive: 3,
  error: 4,
} as const satisfies Record<Verdict, number>
/** The exit code of a step, which the policy decides: 0 where nothing blocks. */
export const exitCodeByPolicy = ({
  verdict,
  blocks,
}: {
  verdict: Verdict
  blocks: boolean
}): number => (blocks ? exitCodes[verdict] : 0)

export const usageExitCode = 2
export const interruptedExitCode = 130
