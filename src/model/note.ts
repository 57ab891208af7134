/**
 * A thing worth telling that is no verdict: a refused comment, a missing permission, a metric that
 * nobody has. `about`: of what was looked at before the load, the metric or the query.
 */
export type Note = { source: string; message: string; hint?: string; about?: string }
