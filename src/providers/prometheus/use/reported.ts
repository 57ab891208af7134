import type { Resource } from '../../../model/evidence/conventional.ts'

/** What servers and their client libraries tell of resources under usual names. */
export const reportedUses: readonly Resource[] = [
  ...(['cpu', 'memory', 'heap', 'event_loop', 'gc'] as const),
  ...(['threads', 'open_files', 'restarts'] as const),
]
