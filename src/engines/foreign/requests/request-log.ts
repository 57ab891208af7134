import { defined } from '../../../model/basics/defined.ts'
import type {
  ErrorSample,
  HistogramData,
  LoadCell,
  LoadReport,
  Side,
} from '../../../model/evidence/load-report.ts'
import { excerpt } from '../../../net/redaction/excerpt.ts'
import { emptyHistogram, Histogram } from '../../../stats/histogram.ts'
import { answeredBy } from '../../answered-windows.ts'
import {
  addTimeout,
  type CellCounts,
  countRequest,
  emptyCell,
  noTimeouts,
  recordTimeouts,
  type Timeouts,
} from '../../count-request.ts'
import { usualWindowSeconds } from '../../engine.ts'
import { bySeries, byWindow, windowsIn } from '../../windows.ts'
import type { ToolRequest } from './tool-request.ts'

/** A script that writes a name for each id would otherwise fill the memory and the record. */
const mostNames = 200
const longestName = 300
export const otherRequests = 'other requests'
/**
 * Windows behind the newest one in which most requests still end: their times are kept one by one.
 */
const openWindows = 4
const mostOpenTimes = 4096
const mostErrorSamples = 100

type OpenCell = {
  counts: CellCounts
  closed: HistogramData
  /** Of successful requests, not yet in `closed`. */
  times: number[]
  timeouts: Timeouts
}
type Request = Omit<ToolRequest, 'startMs'>

type Logged = Required<Pick<LoadReport, 'answered' | 'answeredOf' | 'errorSamples' | 'warmup'>> &
  Pick<LoadReport, 'cells'>

/**
 * Requests of both sides, in about the order in which they ended, counted into windows as they
 * come: what it holds depends on the length of the run and its names, not on how many requests
 * there are.
 */
export class RequestLog {
  count = 0
  readonly mostNames = mostNames
  /** Whether there were more names than are told apart. */
  hasOthers = false
  /** As they are reported, by what the tool calls them. */
  private readonly names = new Map<string, string>()
  private readonly cells = new Map<string, OpenCell>()
  private readonly open = new Map<number, Set<OpenCell>>()
  private newest = 0
  private readonly answered = new Map<string, { side: Side; name: string; windows: number[] }>()
  private readonly errors = new Map<string, ErrorSample>()
  private readonly warmup = { sent: 0, good: 0 }
  private readonly histogram = new Histogram()

  private readonly seconds: number

  /** @param seconds of the measured part: what starts later is left out. */
  constructor(seconds: number) {
    this.seconds = seconds
  }

  /**
   * @param t its start in seconds from the start of the measured part, before which it is negative.
   */
  add(side: Side, t: number, request: Request): void {
    const name = this.nameOf(request.name)
    if (request.dropped) {
      if (t >= 0 && t < this.seconds)
        this.cellOf(Math.floor(t / usualWindowSeconds), side, name).counts.dropped += 1
      return
    }
    this.noteResponse(side, name, t, request)
    if (t < 0) {
      this.warmup.sent += 1
      if (request.failed === undefined) this.warmup.good += 1
      return
    }
    if (t >= this.seconds) return
    this.count += 1
    const cell = this.cellOf(Math.floor(t / usualWindowSeconds), side, name)
    countRequest(cell.counts, request.failed, request.code)
    if (request.failed === undefined) cell.times.push(request.ms)
    else if (request.failed === 'timeout') addTimeout(cell.timeouts, request.ms)
    if (cell.times.length >= mostOpenTimes) this.close(cell)
    if (request.failed !== undefined) this.noteError(side, name, request)
  }

  /** What was found in the first `seconds`. */
  take(seconds: number): Logged {
    const windows = windowsIn(seconds)
    const answeredOf = [...this.answered.values()]
      .map(series => ({
        ...series,
        windows: Array.from({ length: windows }, (_, at) => series.windows[at] ?? 0),
      }))
      .toSorted(bySeries)
    return {
      cells: [...this.cells.values()]
        .filter(({ counts: { window } }) => window < windows)
        .map((cell): LoadCell => ({ ...cell.counts, latency: this.latencyOf(cell) }))
        .sort(byWindow),
      ...answeredBy(answeredOf),
      errorSamples: [...this.errors.values()],
      warmup: this.warmup,
    }
  }

  /** Requests before the measured part. */
  get warmed(): number {
    return this.warmup.sent
  }

  private nameOf(name: string): string {
    const known = this.names.get(name)
    if (known !== undefined) return known
    if (this.names.size === mostNames) {
      this.hasOthers = true
      return otherRequests
    }
    const reported = excerpt(name, longestName)
    this.names.set(name, reported)
    return reported
  }

  private cellOf(window: number, side: Side, name: string): OpenCell {
    const key = `${window} ${side} ${name}`
    let cell = this.cells.get(key)
    if (!cell) {
      cell = {
        counts: emptyCell({ window, side, name }),
        closed: emptyHistogram,
        times: [],
        timeouts: noTimeouts(),
      }
      this.cells.set(key, cell)
    }
    if (window > this.newest) this.advance(window)
    const open = this.open.get(window) ?? new Set()
    this.open.set(window, open.add(cell))
    return cell
  }

  /** A request that was very slow opens its window again, until the next one comes. */
  private advance(window: number): void {
    this.newest = window
    for (const [of, cells] of this.open) {
      if (of > window - openWindows) continue
      for (const cell of cells) this.close(cell)
      this.open.delete(of)
    }
  }

  private close(cell: OpenCell): void {
    if (cell.times.length === 0) return
    this.histogram.reset()
    this.histogram.add(cell.closed)
    for (const ms of cell.times) this.histogram.record(ms)
    cell.closed = this.histogram.toData()
    cell.times = []
  }

  private latencyOf(cell: OpenCell): HistogramData {
    this.close(cell)
    if (cell.timeouts.count === 0) return cell.closed
    this.histogram.reset()
    this.histogram.add(cell.closed)
    recordTimeouts(this.histogram, cell.timeouts)
    return this.histogram.toData()
  }

  /** By the window in which it ended, whenever it started. */
  private noteResponse(side: Side, name: string, t: number, { ms, failed }: Request): void {
    const endedAt = t + ms / 1000
    if (failed !== undefined || endedAt < 0 || endedAt >= this.seconds) return
    const key = `${side} ${name}`
    const series = this.answered.get(key) ?? { side, name, windows: [] }
    this.answered.set(key, series)
    const at = Math.floor(endedAt / usualWindowSeconds)
    while (series.windows.length <= at) series.windows.push(0)
    series.windows[at]! += 1
  }

  private noteError(side: Side, name: string, { failed, code, message = '' }: Request): void {
    const key = `${side} ${failed} ${code ?? message} ${name}`
    const known = this.errors.get(key)
    if (known) known.count += 1
    else if (this.errors.size < mostErrorSamples)
      this.errors.set(key, {
        side,
        name,
        kind: failed!,
        message: excerpt(message),
        count: 1,
        ...defined({ status: code || undefined }),
      })
  }
}
