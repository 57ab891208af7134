/**
 * What samples tell of the load that they are of: when the last one started, how many a second in a
 * window of seconds, and whether there are any of a base.
 */
export type Sampled = {
  lastSeconds: number
  perSecond: (seconds: number) => number
  compares: boolean
}
