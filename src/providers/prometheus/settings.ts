import type { Headers } from '../../model/plan/target.ts'
import type { Access } from '../provider.ts'

/**
 * `target`: matchers such as `{job="checkout"}` for the target's own series, where they are not
 * found by themselves. `memory`: PromQL for its memory in bytes, for a soak. `externalUrl`: its
 * address for people.
 */
export type PrometheusSettings = Access & TargetSettings & { externalUrl?: string }

export type TargetSettings = { target?: string; memory?: string }

/** `keepsData`: what it has stored stays in the report folder. */
export type OwnSettings = TargetSettings & { scrape: ScrapeSettings[]; keepsData: boolean }

/**
 * An endpoint with metrics in the text format of Prometheus: `path` of target and baseline alike,
 * or `url` alone.
 */
export type ScrapeSettings = {
  url?: string
  path: string
  headers: Headers
  intervalMs: number
  labels: Record<string, string>
}
