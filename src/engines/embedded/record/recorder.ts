import { defined } from '../../../model/basics/defined.ts'
import type { ByteCounts } from '../../../model/evidence/bytes.ts'
import type { Handshake } from '../../../model/evidence/handshake.ts'
import type {
  ErrorSample,
  LoadCell,
  LoadReport,
  ServiceTime,
  ShownHandshakes,
  Side,
  TracedRequest,
} from '../../../model/evidence/load-report.ts'
import { Histogram } from '../../../stats/histogram.ts'
import { answeredBy } from '../../answered-windows.ts'
import { noCounts } from '../../count-request.ts'
import type { Connection, PhaseTimes } from '../connection/connections.ts'
import type { Outcome } from '../connection/outcome.ts'
import { addBytes, addGood, noneOf, type RecorderOptions } from './counts.ts'
import { ErrorSamples } from './error-samples.ts'
import { Handshakes } from './handshakes.ts'
import {
  addPhases,
  type PhaseHistograms,
  phaseHistograms,
  phasesOf,
  recordPhases,
} from './phases.ts'
import { Pages } from './sampled-pages.ts'
import type { Series } from './series.ts'
import { TracedRequests } from './traced-requests.ts'

/**
 * What the generator may have added to a time is recorded where it is more than this: less is a
 * part of every time.
 */
const materialMs = 1

/**
 * One request that has ended, by the number of its series. Times in ms from the start of the
 * measured part.
 */
export type Ended = {
  series: number
  dueAt: number
  sentAt: number
  endedAt: number
  outcome: Outcome
  good: boolean
  /** How often it was sent again. */
  again: number
  /** How much of the time until it ended the generator itself may have added, in ms. */
  own?: number
  /** A timeout that is none without that: a good answer. */
  excused?: boolean
  /** How the body of an answer that is not good begins. */
  bodyStart?: Connection['bodyStart'] | undefined
  /** Absent, as 0, where they are not counted. */
  bytes?: ByteCounts | undefined
  /** What it showed, where it was a handshake. */
  handshake?: Handshake | undefined
  /** Of its trace, where it began one that is sampled. */
  traceId?: string | undefined
  /** Absent where nobody asks for them. */
  phases?: PhaseTimes | undefined
}

/** What has been counted; times as data. */
export type Recorded = Pick<LoadReport, 'answered' | 'answeredOf' | 'phases' | 'pages'> & {
  cells: LoadCell[]
  service: ServiceTime[]
  errorSamples: ErrorSample[]
  traced?: TracedRequest[]
  handshakes?: ShownHandshakes[]
}

type OpenCell = Omit<LoadCell, 'latency' | 'ofTarget' | 'window' | 'side' | 'name'> & {
  latency: Histogram
  ofTarget?: Histogram
}

/**
 * Counts and times by window and series, in memory that does not grow with the number of requests:
 * a window is packed once no request of it can still end.
 */
export class Recorder {
  readonly lateness = new Histogram()
  readonly latenessBySide = { head: new Histogram(), base: new Histogram() }
  readonly ownShare = new Histogram()
  /** What could not be sent for want of the machine's own resources. */
  readonly shortages: Partial<Record<Side, number>> = {}
  private readonly packed: LoadCell[] = []
  private readonly open = new Map<number, (OpenCell | undefined)[]>()
  /** Most requests fall into the window of the one before. */
  private latest: { window: number; cells: (OpenCell | undefined)[] } = {
    window: Number.NaN,
    cells: [],
  }
  private readonly spare: Histogram[] = []
  private readonly service: Histogram[]
  /** By series, where they are asked for. */
  private readonly phases: PhaseHistograms[] | undefined
  /** By series and window. */
  private readonly answered: number[][]
  private readonly samples = new ErrorSamples()
  private traced: TracedRequests | undefined
  private handshakes: Handshakes | undefined
  private pages: Pages | undefined
  private readonly series: readonly Series[]
  private readonly timeoutMs: number
  private readonly windowMs: number
  /** By series, what is looked for in responses. */
  private readonly markers: NonNullable<RecorderOptions['markers']>

  constructor(
    series: readonly Series[],
    { timeoutMs, windowMs, phases, markers = [] }: RecorderOptions,
  ) {
    this.series = series
    this.timeoutMs = timeoutMs
    this.windowMs = windowMs
    this.markers = markers
    this.service = series.map(() => new Histogram())
    this.answered = series.map(() => [])
    this.phases = phases ? series.map(phaseHistograms) : undefined
  }

  drop(series: number, dueAt: number): void {
    this.cell(series, dueAt).dropped += 1
  }

  /**
   * For want of the machine's own resources nothing was attempted: it is as if the generator had
   * not come to it.
   */
  lack(series: number, outcome: Outcome): void {
    const { side } = this.series[series]!
    this.shortages[side] = (this.shortages[side] ?? 0) + 1
    this.samples.add(this.series[series]!, 'generator', outcome)
  }

  end(ended: Ended): void {
    const { series, dueAt, outcome, good, again, excused = false, bodyStart, phases } = ended
    const { traceId: id, endedAt, bytes, handshake } = ended
    if (id !== undefined) {
      // Spans are compared where there is a baseline.
      this.traced ??= new TracedRequests({
        samples: this.series.some(({ side }) => side === 'base'),
      })
      this.traced.add(this.series[series]!, { good, id, ms: endedAt - dueAt })
    }
    if (handshake) {
      this.handshakes ??= new Handshakes()
      this.handshakes.add(this.series[series]!, handshake)
    }
    const cell = this.cell(series, dueAt)
    cell.sent += 1
    if (again > 0) cell.again = (cell.again ?? 0) + 1
    if (outcome.kind === 'answered') {
      cell.completed += 1
      if (outcome.page) {
        this.pages ??= new Pages()
        this.pages.add(this.series[series]!, outcome.page)
      }
      cell.statuses[outcome.code] = (cell.statuses[outcome.code] ?? 0) + 1
    }
    if (good) addGood(cell, outcome)
    else this.fault(cell, series, outcome, bodyStart)
    if (excused) cell.excused = (cell.excused ?? 0) + 1
    if (bytes) addBytes(cell, bytes)
    this.time(cell, ended)
    if (good && phases) addPhases(cell, phases)
    if (good && phases && this.phases) recordPhases(this.phases[series]!, phases)
  }

  /**
   * Good answers, and timeouts at the timeout's value: a fast error must not make the target look
   * fast.
   */
  private time(
    cell: OpenCell,
    { series, dueAt, sentAt, endedAt, outcome, good, own = 0, excused }: Ended,
  ): void {
    const late = sentAt - dueAt
    this.lateness.record(late)
    this.latenessBySide[this.series[series]!.side].record(late)
    this.ownShare.record(own)
    const timedOut = outcome.kind === 'failed' && outcome.error === 'timeout'
    if (!good && !timedOut) return
    const ms = timedOut ? this.timeoutMs : endedAt - dueAt
    this.recordTime(cell, ms, timedOut && !excused ? ms : Math.max(0, endedAt - dueAt - own))
    this.service[series]!.record(timedOut ? Math.max(0, this.timeoutMs - late) : endedAt - sentAt)
  }

  /** A good answer that ended, whether it is counted or not. */
  noteResponse(series: number, endedAt: number): void {
    if (endedAt < 0) return
    const window = Math.floor(endedAt / this.windowMs)
    const own = this.answered[series]!
    own[window] = (own[window] ?? 0) + 1
  }

  /**
   * Packs the windows of which nothing is outstanding any more: nothing that was due before
   * `oldestDue` is in flight.
   */
  pack(now: number, oldestDue = now): void {
    for (const window of this.open.keys()) {
      const isOver = (window + 2) * this.windowMs + this.timeoutMs < now
      if (isOver && (window + 1) * this.windowMs <= oldestDue) this.packWindow(window)
    }
  }

  /** All that was due before the end of a window, none of which may be outstanding. */
  until(end: number): Recorded {
    for (const window of [...this.open.keys()]) if (window < end) this.packWindow(window)
    const service = this.service.map(
      (time, series): ServiceTime => ({ ...this.series[series]!, time: time.toData() }),
    )
    return {
      ...answeredBy(
        this.answered.map((own, series) => ({
          ...this.series[series]!,
          windows: Array.from(own.slice(0, end), count => count ?? 0),
        })),
      ),
      cells: this.packed
        .filter(({ window }) => window < end)
        .toSorted((a, b) => a.window - b.window),
      service: service.filter(({ time }) => time.count > 0),
      ...defined({
        phases: this.phases?.flatMap((own, series) => phasesOf(this.series[series]!, own)),
      }),
      errorSamples: this.samples.toData(),
      ...defined({ traced: this.traced?.toData(), handshakes: this.handshakes?.toData() }),
      ...defined({ pages: this.pages?.toData() }),
    }
  }

  finish(): Recorded {
    return this.until(Number.POSITIVE_INFINITY)
  }

  private cell(series: number, dueAt: number): OpenCell {
    const window = Math.floor(dueAt / this.windowMs)
    if (window !== this.latest.window) this.latest = { window, cells: this.openWindow(window) }
    const { cells } = this.latest
    cells[series] ??= {
      ...noCounts(),
      ...defined({ marked: this.markers[series] && noneOf(this.markers[series]) }),
      latency: this.spare.pop() ?? new Histogram(),
    }
    return cells[series]
  }

  private openWindow(window: number): (OpenCell | undefined)[] {
    const cells = this.open.get(window) ?? this.series.map(() => undefined)
    this.open.set(window, cells)
    return cells
  }

  /**
   * `ofTarget` is kept apart from the first time of a cell on that differs from what was measured.
   */
  private recordTime(cell: OpenCell, ms: number, ofTarget: number): void {
    if (!cell.ofTarget && ms - ofTarget > materialMs) {
      cell.ofTarget = this.spare.pop() ?? new Histogram()
      cell.ofTarget.add(cell.latency.toData())
    }
    cell.latency.record(ms)
    cell.ofTarget?.record(ofTarget)
  }

  private fault(
    cell: OpenCell,
    series: number,
    outcome: Outcome,
    bodyStart?: Ended['bodyStart'],
  ): void {
    const kind = outcome.kind === 'answered' ? (outcome.fault?.error ?? 'status') : outcome.error
    cell.errors[kind] = (cell.errors[kind] ?? 0) + 1
    this.samples.add(this.series[series]!, kind, outcome, bodyStart)
  }

  private packWindow(window: number): void {
    for (const [series, cell] of this.open.get(window)!.entries()) {
      if (!cell) continue
      const { latency, ofTarget, ...counts } = cell
      const times = { latency: latency.toData(), ...defined({ ofTarget: ofTarget?.toData() }) }
      this.packed.push({ window, ...this.series[series]!, ...counts, ...times })
      for (const histogram of ofTarget ? [latency, ofTarget] : [latency]) {
        histogram.reset()
        this.spare.push(histogram)
      }
    }
    this.open.delete(window)
    if (window === this.latest.window) this.latest.window = Number.NaN
  }
}
