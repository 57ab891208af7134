import type { Secret } from '../secret.ts'

/** What an answer must be, beyond being there. */
export type Expect = {
  /** Absent: 2xx and 3xx. */
  status?: number[]
  /** By name; `*` in a value stands for any text. */
  headers?: Record<string, string>
  /** Text that the body contains. */
  body?: string
  /** Each path (RFC 9535) finds this value, as its first. */
  json?: { path: string; value: unknown }[]
  /** Of the body, decoded, in bytes. */
  size?: Limit
  /** From the intended start to the last byte, in ms. */
  time?: Limit
}

export type Limit = { comparator: '<' | '<=' | '>' | '>='; value: number }

/** What is kept of an answer under a name, for requests after it. */
export type Capture = { name: string } & Captured

/**
 * `json`: a path of RFC 9535; `regex`: of what matches, the first group, or the whole where there
 * is none.
 */
export type Captured =
  | { from: 'json'; path: string }
  | { from: 'regex'; pattern: string }
  | { from: 'header'; header: string }
  | { from: 'cookie'; cookie: string }

/** Steps that one after the other make an iteration. */
export type ScenarioPlan = { name: string; weight: number; steps: StepPlan[] }

/**
 * `request`: its index in the load's requests. `think`: a pause before it, in ms, drawn between
 * both.
 */
export type StepPlan = { request: number; think?: { least: number; most: number } }

/**
 * Rows of a file. `rows`: a JSON list of lists in the order of the columns; it may hold
 * credentials.
 */
export type DataPlan = {
  name: string
  file: string
  pick: 'sequential' | 'random' | 'unique'
  columns: string[]
  count: number
  rows: Secret
}
