import type { Sampled } from '../../model/basics/sampled.ts'

/** What a plan is for, as whoever asks for it knows. */
export type PlanOptions = {
  /** `owner/name`; names the service where nothing else does. */
  repository?: string | undefined
  /** Nothing will be asked or sent: a missing address of Prometheus is no mistake. */
  offline?: boolean
  /** Raw samples are judged: what they tell of their load, and whether there are any of a base. */
  sampled?: Sampled
  /** The plan is to calibrate: without a baseline the target is compared with itself. */
  calibrates?: boolean
}
