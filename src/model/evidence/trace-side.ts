/**
 * Stands in the ids of base's traces and in none of head's, so that whoever reads the spans of both
 * can tell them apart. Ids that others make have it once in 65,536.
 */
export const markOfBase = 'ba5e'

/** Whether a request to base began the trace; `id` as `traceparent` has it. */
export const isTraceOfBase = (id: unknown): boolean =>
  typeof id === 'string' && id.length === 32 && id.startsWith(markOfBase, 2)
