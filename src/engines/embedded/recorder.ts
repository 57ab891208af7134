import type { ErrorSample, HistogramData, LoadCell, ServiceTime } from '../../model/evidence.ts'
import { Histogram } from '../../stats/histogram.ts'
import type { Outcome } from './outcome.ts'

export const windowMs = 2500
const mostSamples = 20
const longestMessage = 200

/** One request that has ended. Times in ms from the start of the measured part. */
export type Ended = { request: number; dueAt: number; sentAt: number; endedAt: number; outcome: Outcome; good: boolean }

type OpenCell = Omit<LoadCell, 'latency' | 'window' | 'side' | 'name'> & { latency: Histogram }

/**
 * Counts and times by window and request, in memory that does not grow with the number of requests: a window is packed
 * once no request of it can still end.
 */
export class Recorder {
  readonly lateness = new Histogram()
  private readonly packed: LoadCell[] = []
  private readonly open = new Map<number, (OpenCell | undefined)[]>()
  private readonly spare: Histogram[] = []
  private readonly service: Histogram[]
  private readonly samples = new Map<string, ErrorSample>()
  private readonly names: readonly string[]
  private readonly timeoutMs: number

  constructor(names: readonly string[], timeoutMs: number) {
    this.names = names
    this.timeoutMs = timeoutMs
    this.service = names.map(() => new Histogram())
  }

  drop(request: number, dueAt: number): void {
    this.cell(request, dueAt).dropped += 1
  }

  end({ request, dueAt, sentAt, endedAt, outcome, good }: Ended): void {
    const cell = this.cell(request, dueAt)
    cell.sent += 1
    this.lateness.record(sentAt - dueAt)
    const timedOut = outcome.kind === 'failed' && outcome.error === 'timeout'
    if (outcome.kind === 'answered') {
      cell.completed += 1
      cell.statuses[outcome.status] = (cell.statuses[outcome.status] ?? 0) + 1
    }
    if (good) cell.good += 1
    else this.fault(cell, request, outcome)
    // Good answers, and timeouts at the timeout's value: a fast error must not make the target look fast.
    if (good || timedOut) {
      cell.latency.record(timedOut ? this.timeoutMs : endedAt - dueAt)
      this.service[request]!.record(timedOut ? Math.max(0, this.timeoutMs - (sentAt - dueAt)) : endedAt - sentAt)
    }
  }

  /** Packs the windows of which nothing is outstanding any more. */
  pack(now: number): void {
    for (const window of this.open.keys()) {
      if ((window + 1) * windowMs + this.timeoutMs + windowMs < now) this.packWindow(window)
    }
  }

  finish(): { cells: LoadCell[]; service: ServiceTime[]; errorSamples: ErrorSample[] } {
    for (const window of [...this.open.keys()]) this.packWindow(window)
    const service = this.service.map(
      (time, request): ServiceTime => ({ side: 'head', name: this.names[request]!, time: time.toData() }),
    )
    return {
      cells: this.packed.toSorted((a, b) => a.window - b.window),
      service: service.filter(({ time }) => time.count > 0),
      errorSamples: [...this.samples.values()],
    }
  }

  private cell(request: number, dueAt: number): OpenCell {
    const window = Math.floor(dueAt / windowMs)
    const cells = this.open.get(window) ?? this.names.map(() => undefined)
    this.open.set(window, cells)
    cells[request] ??= {
      sent: 0,
      dropped: 0,
      completed: 0,
      good: 0,
      statuses: {},
      errors: {},
      latency: this.spare.pop() ?? new Histogram(),
    }
    return cells[request]
  }

  private fault(cell: OpenCell, request: number, outcome: Outcome): void {
    const kind = outcome.kind === 'answered' ? 'status' : outcome.error
    cell.errors[kind] = (cell.errors[kind] ?? 0) + 1
    const status = outcome.kind === 'answered' ? outcome.status : undefined
    const key = `${request} ${kind} ${status ?? ''}`
    const known = this.samples.get(key)
    if (known) known.count += 1
    else if (this.samples.size < mostSamples) {
      const message = outcome.kind === 'answered' ? '' : outcome.message.slice(0, longestMessage)
      const name = this.names[request]!
      this.samples.set(key, { side: 'head', name, kind, ...(status !== undefined && { status }), message, count: 1 })
    }
  }

  private packWindow(window: number): void {
    for (const [request, cell] of this.open.get(window)!.entries()) {
      if (!cell) continue
      const { latency, ...counts } = cell
      const data: HistogramData = latency.toData()
      this.packed.push({ window, side: 'head', name: this.names[request]!, ...counts, latency: data })
      latency.reset()
      this.spare.push(latency)
    }
    this.open.delete(window)
  }
}
