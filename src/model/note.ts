/** A thing worth telling that is no verdict: a refused comment, a missing permission, a metric that nobody has. */
export type Note = { source: string; message: string; hint?: string }
