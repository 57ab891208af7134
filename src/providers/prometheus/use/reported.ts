import type { Resource } from '../../../model/evidence/conventional.ts'

/** Resources and traffic that servers and client libraries export under usual names. */
export const reportedUses: readonly Resource[] = [
  ...(['cpu', 'memory', 'heap', 'event_loop', 'gc'] as const),
  ...(['threads', 'open_files', 'restarts'] as const),
]
