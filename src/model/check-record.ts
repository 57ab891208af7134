import type { RunContext } from './record.ts'
import type { Verdict } from './verdict.ts'

/** One try of a check, in ms; `what`: why it was not good. */
export type CheckTry = { ms: number; good: boolean; what?: string }

/**
 * A check, judged: `pass` at the first try, `warn` at a later one (it flaps), `fail` where no try
 * was good, `error` where it could not be looked at from here.
 */
export type JudgedCheck = {
  name: string
  kind: string
  address: string
  verdict: Verdict
  reason: string
  hint?: string
  /** Of the last try; null where nothing was asked. */
  ms: number | null
  tries: CheckTry[]
}

/** A round of health checks in one file. */
export type CheckRecord = {
  schemaVersion: 1
  /** What tells it from the record of a run. */
  kind: 'check'
  verdict: Verdict
  reason: string
  service: string
  commit: string | null
  /** ISO 8601. */
  startedAt: string
  checks: JudgedCheck[]
  gate: { name: string; version: string }
  context: RunContext
}
