import type { Unit } from '../basics/units.ts'
import type { AlertOutcome } from './alert-outcome.ts'
import type { Use, UsePairs } from './use.ts'

/** `bad` of `total` things. */
export type BadOf = { bad: number; total: number }

/**
 * How counts came about over the window. `hidden`: of the counts, how many may have happened just
 * before the window or just after it, since scrapes are `intervalMs` apart.
 */
type CountsOverTime = { hidden: BadOf; intervalMs: number; batches: BadOf[] }

/**
 * `hidden` as of counts; buckets ascend, and those of a histogram with given bounds are there even
 * where they are empty.
 */
export type HistogramGroup = {
  labels: Record<string, string>
  hidden: number
  buckets: BucketCount[]
}

/**
 * Observations in (lower, upper], null where there is no bound; `batches` are the same over the
 * time of the window.
 */
export type BucketCount = {
  lower: number | null
  upper: number | null
  count: number
  batches: number[]
}

/**
 * A provider's answer to one question. A remote failure is a value, not a throw. `detail` of a
 * value: how it came about. `hint` of series: what to write where one number was wanted. `of` a
 * ratio or histogram: what was counted, such as `log lines`; absent: requests.
 */
export type Measurement =
  | (Measured & { kind: 'value'; value: number; detail?: string })
  | (Measured & {
      kind: 'ratio'
      bad: number
      total: number
      of?: string
    } & Partial<CountsOverTime>)
  | (Measured & { kind: 'histogram'; groups: HistogramGroup[]; intervalMs: number; of?: string })
  | (Measured & { kind: 'use'; base?: Use & UsePairs } & Use)
  | (Measured & {
      kind: 'alerts'
      window: { start: number; end: number }
      rules: AlertOutcome[]
      /** Rules that are true whatever happens, by name. */
      leftOut?: string[]
      /** Names of rules that were asked for, and that the source does not have. */
      unknown?: string[]
    })
  | (Measured & { kind: 'series'; series: Series[]; hint?: string })
  | (Measured & { kind: 'no-data'; detail: string; hint?: string })
  | (Measured & { kind: 'failed'; detail: string; hint?: string })

export type Measured = {
  /** The question as it was sent, all placeholders filled in. */
  query: string
  unit?: Unit
  /** Where people look at it over the window. */
  url?: string
  /** Label set of the one series that answered, for the evidence. */
  labels?: Record<string, string>
  /** What the provider warned of, such as a partial answer. */
  warnings: string[]
  /** Why it may look better than it is: it shows that something is broken, never that it holds. */
  unproven?: string
}

/** `values` are pairs of Unix seconds and value. */
export type Series = { labels: Record<string, string>; values: [number, number][] }
