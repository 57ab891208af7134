/**
 * By which a runner, a terminal that is closed, and people end a process that may still do what it
 * has to.
 */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
