import { defined } from '../model/basics/defined.ts'
import { type BlockingRule, blockingRules, type Verdict, verdicts } from '../model/verdict.ts'

/** What the title of a check says before its reason. */
export type CheckVerdict = {
  verdict: Verdict
  advisory: boolean
  wouldBlock?: BlockingRule | undefined
}

const title = new RegExp(
  `^(?<verdict>${verdicts.join('|')})` +
    `(?<advisory> \\(advisory(?:, would have blocked(?: by (?<rule>${blockingRules.join('|')}))?)?\\))?: (?<reason>[^]*)$`,
)

/**
 * `pass`, `fail (advisory, would have blocked)`, `inconclusive (advisory, would have blocked by
 * no-data)`.
 */
export function formatCheckVerdict({ verdict, advisory, wouldBlock }: CheckVerdict): string {
  if (!advisory || verdict === 'pass') return verdict
  if (!wouldBlock) return `${verdict} (advisory)`
  return `${verdict} (advisory, would have blocked${wouldBlock === verdict ? '' : ` by ${wouldBlock}`})`
}

/** The same out of a title; undefined where it is none of a run that was judged. */
export function parseCheckTitle(text: string): (CheckVerdict & { reason: string }) | undefined {
  const found = title.exec(text)?.groups
  if (!found) return undefined
  const verdict = found.verdict as Verdict
  const advisory = found.advisory !== undefined
  const rule = (found.rule ?? (isRule(verdict) ? verdict : undefined)) as BlockingRule | undefined
  const wouldBlock = found.advisory?.includes('would have blocked') ? rule : undefined
  return { verdict, advisory, ...defined({ wouldBlock }), reason: found.reason ?? '' }
}

const isRule = (verdict: Verdict): verdict is Verdict & BlockingRule =>
  (blockingRules as readonly string[]).includes(verdict)
