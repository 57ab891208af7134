/**
 * Never more, in ms: whoever is told too early waits out the rest awake, which costs CPU and leaves
 * answers unread.
 */
export const mostLeadMs = 0.1
/** How far one ring moves the lead, in ms. */
const stepMs = 0.001
/** Of so many rings one is heard late. */
const lateOneIn = 3

/**
 * How much earlier than its time an alarm rings, in ms: as long as a ring usually takes to be
 * heard, which depends on the machine and what else it does. Found as a quantile is found from a
 * stream of values, by steps whose sizes are as the odds: where one ring in three is heard late,
 * both ways balance.
 */
export class Lead {
  ms = mostLeadMs

  /** A ring was heard so many ms before its time, or after it where that is negative. */
  heard(earlyMs: number): void {
    const step = earlyMs < 0 ? (lateOneIn - 1) * stepMs : -stepMs
    this.ms = Math.min(mostLeadMs, Math.max(0, this.ms + step))
  }
}
