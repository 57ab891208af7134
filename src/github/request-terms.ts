/** After a server's error or a lost connection. */
export const retries = 2

/** What each request of one operation carries: who may end it, and how long it may be held up. */
export type RequestTerms = {
  signal: AbortSignal
  /** Takes the time off the operation's budget, if there is enough left. */
  mayWait: (ms: number) => boolean
  /** Before the second try; before the third it is four times as long. */
  retryMs: number
}
