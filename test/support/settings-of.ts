import type { Plan } from '../../src/model/plan/plan.ts'
import type { ProviderPlan } from '../../src/model/plan/provider.ts'

/** The settings of a kind of source in a plan; undefined where it is not part of it. */
export const settingsOf = (
  { providers }: Pick<Plan, 'providers'>,
  kind: string,
): ProviderPlan['settings'] | undefined => providers.find(one => one.kind === kind)?.settings
