import type { PrometheusPlan } from '../model/plan.ts'
import { prometheus } from './prometheus/prometheus.ts'
import type { Provider } from './provider.ts'

/** The one place to add a source of indicators: its id, and how its part of the plan becomes a provider. */
export const providers = {
  prometheus: (plan: PrometheusPlan): Provider => prometheus(plan),
} as const
