/**
 * Traces of requests: `from` which source they are read, and where people open one (`$trace` stands
 * for its id).
 */
export type TracesPlan = { from: string; link?: string }

/**
 * Logs of failed requests: `from` which source, which of its logs in its own language, and the
 * field that bears the id of a trace, where the line itself does not.
 */
export type LogsPlan = { from: string; query: string; by?: string }
