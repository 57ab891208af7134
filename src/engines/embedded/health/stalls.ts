/**
 * A gap between two beats is a stall where the second one is later than expected by more than this.
 */
const unnoticedMs = 2
/**
 * The share of its time that a target has to work off a late burst: one that is up to 80% busy.
 */
const spare = 0.2

type Stall = { from: number; to: number }

/**
 * What the generator's own thread may have added to the time of a request. All times in ms.
 *
 * In a stretch in which the thread does not run, an answer lies unread. What it sends late comes in
 * a burst, which holds up the requests after it too: where all arrivals at a queue are delayed by
 * at most L, all departures are delayed by at most L (Lindley's recursion is monotone), and that
 * excess goes down by the share of its time that the target has to spare.
 */
export class Stalls {
  private readonly known: Stall[] = []
  private beatAt: number
  private excess = 0
  private excessAt = 0
  private readonly everyMs: number

  /** A beat is expected every `everyMs`, and nothing else tells that the thread runs. */
  constructor(everyMs: number, now: number) {
    this.everyMs = everyMs
    this.beatAt = now
  }

  /** The thread runs; stalls that ended before `before` are of no interest any more. */
  beat(now: number, before: number): void {
    const stalled = this.stalledUntil(now)
    if (stalled > 0) {
      this.known.push({ from: this.beatAt, to: now })
      this.heldUp(stalled, now)
    }
    this.beatAt = now
    while (this.known.length > 0 && this.known[0]!.to < before) this.known.shift()
  }

  /**
   * By how much a request that is sent now may end later because it, or one before it, was sent
   * late.
   */
  sent(dueAt: number, sentAt: number): number {
    return this.heldUp(Math.max(sentAt - dueAt, this.stalledUntil(sentAt)), sentAt)
  }

  /**
   * How much of the time from `from` until `now` the thread did not run, as far as it is not sure
   * that it did.
   */
  between(from: number, now: number): number {
    let ms = Math.min(this.stalledUntil(now), Math.max(0, now - from))
    for (let index = this.known.length - 1; index >= 0 && this.known[index]!.to > from; index -= 1)
      ms += this.known[index]!.to - Math.max(from, this.known[index]!.from)
    return ms
  }

  /** How long the thread has not been seen to run, where that is longer than it should be. */
  private stalledUntil(now: number): number {
    const ms = now - this.beatAt
    return ms > this.everyMs + unnoticedMs ? ms : 0
  }

  private heldUp(ms: number, now: number): number {
    this.excess = Math.max(0, ms, this.excess - spare * (now - this.excessAt))
    this.excessAt = now
    return this.excess
  }
}
