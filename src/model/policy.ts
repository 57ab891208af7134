import { type Cause, type JudgedObjective, type Judgement, lacksData } from './judgement.ts'
import type { BlockingPolicy } from './plan.ts'
import type { BlockingRule } from './verdict.ts'

/** The keys of the policy that say what becomes of an inconclusive objective, the one that weighs most first. */
const openRules = ['no-data', 'too-few-requests', 'inconclusive'] as const
type OpenRule = (typeof openRules)[number]

function openRule(cause: Cause | undefined): OpenRule {
  if (lacksData(cause)) return 'no-data'
  return cause === 'too-few-requests' || cause === 'too-short' ? 'too-few-requests' : 'inconclusive'
}

function isBlocking(
  rule: OpenRule,
  { noData, tooFewRequests = 'block', inconclusive }: BlockingPolicy,
): boolean {
  return { 'no-data': noData, 'too-few-requests': tooFewRequests, inconclusive }[rule] === 'block'
}

/** Whether an objective, as it was decided, keeps the pull request from being merged. */
export function blocks(
  { verdict, cause, advisory }: JudgedObjective,
  policy: BlockingPolicy,
): boolean {
  if (advisory) return false
  if (verdict === 'fail') return true
  if (verdict === 'error') return policy.error === 'block'
  return verdict === 'inconclusive' && isBlocking(openRule(cause), policy)
}

/** Which rule a run that blocks is blocked by: a failed objective, or the key of the policy. */
export function blockingRule(
  { verdict, objectives }: Pick<Judgement, 'verdict' | 'objectives'>,
  policy: BlockingPolicy,
): BlockingRule {
  if (verdict === 'fail') return 'fail'
  if (verdict === 'error' && policy.error === 'block') return 'error'
  return openRuleOf(objectives, rule => isBlocking(rule, policy)) ?? 'inconclusive'
}

/** Which key of the policy a run that is inconclusive goes by: one that blocks, else the one that weighs most. */
export function decisiveRule(
  objectives: readonly JudgedObjective[],
  policy: BlockingPolicy,
): BlockingRule {
  return (
    openRuleOf(objectives, rule => isBlocking(rule, policy)) ??
    openRuleOf(objectives) ??
    'inconclusive'
  )
}

function openRuleOf(
  objectives: readonly JudgedObjective[],
  counts: (rule: OpenRule) => boolean = () => true,
): OpenRule | undefined {
  const open = objectives.filter(({ verdict, advisory }) => verdict === 'inconclusive' && !advisory)
  const rules = open.map(({ cause }) => openRule(cause)).filter(counts)
  return openRules.find(rule => rules.includes(rule))
}
