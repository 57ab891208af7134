/**
 * Traces of requests: `from` which source they are read, and where people open one (`$trace` stands
 * for its id).
 */
export type TracesPlan = { from: string; link?: string }
