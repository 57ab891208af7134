import type { Context } from '../model/context.ts'
import type { TargetEvidence } from '../model/evidence/evidence.ts'
import type { TargetPlan } from '../model/plan/target.ts'

export type Located = TargetEvidence

/**
 * Where the preview is, or the baseline.
 * @throws Problem `target` where there is none, or where its address is refused.
 */
export type LocateTarget = (plan: TargetPlan, context: Context) => Promise<Located>
