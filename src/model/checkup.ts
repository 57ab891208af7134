/** `problem`: no run can do without it; `warning`: a run would be the poorer for it; `skipped`: it could not be looked at. */
export type FindingState = 'ok' | 'warning' | 'problem' | 'skipped'

/** What a look before a run has found: one line, and what to do where there is something to do. */
export type Finding = { check: string; state: FindingState; message: string; hint?: string }
