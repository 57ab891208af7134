import { dayMs, hourMs } from '../model/basics/units.ts'

/**
 * What a config may ask for at most: generous for a test, far from what a typing error makes of it.
 */
export const limits = {
  ratePerSecond: 100_000,
  users: 10_000,
  connections: 10_000,
  durationMs: 6 * hourMs,
  warmupMs: hourMs,
  thinkMs: 600_000,
  requestTimeoutMs: 300_000,
  readyTimeoutMs: hourMs,
  deploymentTimeoutMs: hourMs,
  requests: 200,
  totalRequests: 1_000_000_000,
  steps: 50,
  workers: 64,
  runners: 500,
  objectives: 100,
  hosts: 100,
  alertFiles: 50,
  alertRules: 500,
  alertMs: dayMs,
  scrapes: 20,
  sources: 20,
  scrapeIntervalMs: 60_000,
  scrapeLabels: 20,
  variables: 100,
  /** Characters. */
  queryLength: 10_000,
  settleMs: 300_000,
} as const
