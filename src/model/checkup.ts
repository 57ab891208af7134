/**
 * `problem`: a run would fail; `warning`: a run works, but shows less; `skipped`: it could not be
 * checked.
 */
export type FindingState = 'ok' | 'warning' | 'problem' | 'skipped'

/** What a look before a run has found: one line, and what to do where there is something to do. */
export type Finding = { check: string; state: FindingState; message: string; hint?: string }
