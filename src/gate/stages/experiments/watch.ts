import type { Clock } from '../../../model/context.ts'
import type { LoadReport } from '../../../model/evidence/load-report.ts'

const pollMs = 50

/**
 * How a wait ended: what was waited for is so; its time is over; or the load has ended, and nothing
 * more will come.
 */
export type Waited = 'met' | 'late' | 'over'

/**
 * A load while it runs, as whoever acts on it sees it: all that was due until the last look, and
 * the time of the measured part.
 */
export class Watch {
  readonly #clock: Clock
  #latest: LoadReport | undefined
  #startMs = 0
  #isOver = false
  /** Once nothing is left to do, the load may end. */
  isDone = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** As an engine asks at a look: whether the load has run long enough. */
  atLook(report: LoadReport): boolean {
    if (!this.#latest && report.window) this.#startMs = Date.parse(report.window.start)
    this.#latest = report
    return this.isDone
  }

  /** The load has ended, whatever the reason. */
  end(): void {
    this.#isOver = true
  }

  get latest(): LoadReport | undefined {
    return this.#latest
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /** Seconds of the measured part; before the first look nobody knows. */
  now(): number {
    return this.#latest ? Math.max(0, (this.#clock.now() - this.#startMs) / 1000) : 0
  }

  /** `mostMs`: absent, until the load ends. */
  async until(
    isMet: () => boolean | Promise<boolean>,
    mostMs = Number.POSITIVE_INFINITY,
  ): Promise<Waited> {
    const startMs = this.#clock.now()
    while (!(await isMet())) {
      if (this.#isOver) return 'over'
      if (this.#clock.now() - startMs >= mostMs) return 'late'
      await this.#clock.sleep(pollMs)
    }
    return 'met'
  }
}
