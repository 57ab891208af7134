import { defined } from '../model/basics/defined.ts'
import type { ErrorKind, LoadCell, LoadReport, Side } from '../model/evidence/load-report.ts'
import { gateVersion } from '../model/version.ts'
import { Histogram } from '../stats/histogram.ts'
import { answeredBy } from './answered-windows.ts'
import { addTimeout, countRequest, emptyCell, noTimeouts, recordTimeouts } from './count-request.ts'
import { usualWindowSeconds } from './engine.ts'
import { bySeries, byWindow, windowsIn } from './windows.ts'

/**
 * One request of another tool's log: `t` in seconds from the start of the measured window, before
 * which it is negative; `duration` in ms.
 */
export type Sample = {
  t: number
  side: Side
  name: string
  duration: number
  ok: boolean
  code?: number
  error?: string
}

const errorKinds: readonly ErrorKind[] = [
  'timeout',
  'refused',
  'reset',
  'dns',
  'tls',
  'protocol',
  'status',
  'expect',
  'capture',
  'other',
]
const firstCapacity = 1 << 16
/** Microseconds: finer than any comparison asks for. */
const mostDecimals = 3

/** Indices of the samples of each cell, and the cells of whole windows that were made of them. */
type Shared = { members: Map<number, number[]>; cells: Map<number, LoadCell> }

/** Samples in any order, in a few bytes each; what came in is forgotten but for its numbers. */
export class SampleLog {
  count = 0
  /** The latest intended start, in seconds. */
  last = 0
  /** The most digits after the decimal point that any duration has. */
  private decimals = 0
  private readonly series = new Map<string, number>()
  private readonly names: { side: Side; name: string }[] = []
  private times = new Float64Array(firstCapacity)
  private durations = new Float64Array(firstCapacity)
  private of = new Uint32Array(firstCapacity)
  /** An index of `errorKinds` for what was not good, or one beyond. */
  private kinds = new Uint8Array(firstCapacity)
  private codes = new Uint16Array(firstCapacity)
  /** What reports at several looks have in common, until more comes in. */
  private shared: Shared | undefined

  add({ t, side, name, duration, ok, code, error }: Sample): void {
    if (this.count === this.times.length) this.grow()
    const key = `${side} ${name}`
    let series = this.series.get(key)
    if (series === undefined) {
      series = this.names.push({ side, name }) - 1
      this.series.set(key, series)
    }
    const at = this.count
    this.times[at] = t
    this.durations[at] = duration
    this.of[at] = series
    this.decimals = decimalsOf(duration, this.decimals)
    this.kinds[at] = ok ? errorKinds.length : kindOf(code, error)
    this.codes[at] = code ?? 0
    this.count += 1
    this.shared = undefined
    if (t > this.last) this.last = t
  }

  compares(): boolean {
    return this.names.some(({ side }) => side === 'base')
  }

  /** How many start before the measured window of so many seconds, and how many when it is over. */
  outside(seconds: number): { before: number; after: number } {
    const found = { before: 0, after: 0 }
    for (let at = 0; at < this.count; at += 1) {
      if (this.times[at]! < 0) found.before += 1
      else if (this.times[at]! >= seconds) found.after += 1
    }
    return found
  }

  /**
   * Requests per second within the first `seconds`, of the side that has more, or of both where
   * they take turns.
   */
  rate(seconds: number): number {
    const counts = { head: 0, base: 0 }
    const windows = { head: new Set<number>(), base: new Set<number>() }
    for (let at = 0; at < this.count; at += 1) {
      const time = this.times[at]!
      if (time < 0 || time >= seconds) continue
      const { side } = this.names[this.of[at]!]!
      counts[side] += 1
      windows[side].add(Math.floor(time / usualWindowSeconds))
    }
    const { head, base } = counts
    return (takeTurns(windows) ? head + base : Math.max(head, base)) / seconds
  }

  /**
   * As an engine would have reported the first `seconds`; what started before or later is left out.
   */
  toReport(seconds: number): LoadReport {
    this.shared ??= { members: this.membersByCell(), cells: new Map() }
    const { members, cells } = this.shared
    const histogram = new Histogram()
    const ordered = [...members].flatMap(([cell, own]) => {
      const { side, name } = this.names[cell % this.names.length]!
      const window = Math.floor(cell / this.names.length)
      const key = { window, side, name }
      if ((window + 1) * usualWindowSeconds > seconds) {
        const part = own.filter(at => this.times[at]! < seconds)
        return part.length > 0 ? [this.cellOf(key, part, histogram)] : []
      }
      const whole = cells.get(cell) ?? this.cellOf(key, own, histogram)
      cells.set(cell, whole)
      return [whole]
    })
    return {
      engine: { name: 'samples', version: gateVersion },
      latencyFrom: 'intended',
      grain: 'requests',
      window: null,
      seconds,
      windowSeconds: usualWindowSeconds,
      ...defined({
        resolutionMs: this.decimals < mostDecimals ? 10 ** -this.decimals : undefined,
        design: this.compares()
          ? takeTurns({ head: windowsOf(ordered, 'head'), base: windowsOf(ordered, 'base') })
            ? 'abba'
            : 'paired'
          : undefined,
      }),
      cells: ordered.sort(byWindow),
      ...answeredBy(this.answeredWindows(seconds)),
    }
  }

  /**
   * What started in each window of each series; what started before the measured window is in none.
   */
  private membersByCell(): Map<number, number[]> {
    const members = new Map<number, number[]>()
    for (let at = 0; at < this.count; at += 1) {
      if (this.times[at]! < 0) continue
      const cell =
        Math.floor(this.times[at]! / usualWindowSeconds) * this.names.length + this.of[at]!
      const own = members.get(cell)
      if (own) own.push(at)
      else members.set(cell, [at])
    }
    return members
  }

  /** Good answers by the window in which they ended, whenever they were due. */
  private answeredWindows(seconds: number) {
    const windows = this.names.map(() => Array.from({ length: windowsIn(seconds) }, () => 0))
    for (let at = 0; at < this.count; at += 1) {
      const endedAt = this.times[at]! + this.durations[at]! / 1000
      if (this.kinds[at] !== errorKinds.length || endedAt < 0 || endedAt >= seconds) continue
      windows[this.of[at]!]![Math.floor(endedAt / usualWindowSeconds)]! += 1
    }
    return windows
      .map((own, series) => ({ ...this.names[series]!, windows: own }))
      .toSorted(bySeries)
  }

  private cellOf(
    key: Pick<LoadCell, 'window' | 'side' | 'name'>,
    own: readonly number[],
    latency: Histogram,
  ): LoadCell {
    const cell = emptyCell(key)
    const timeouts = noTimeouts()
    latency.reset()
    for (const at of own) {
      const kind = errorKinds[this.kinds[at]!]
      countRequest(cell, kind, this.codes[at])
      const ms = this.durations[at]!
      if (kind === undefined) latency.record(ms)
      else if (kind === 'timeout') addTimeout(timeouts, ms)
    }
    recordTimeouts(latency, timeouts)
    return { ...cell, latency: latency.toData() }
  }

  private grow(): void {
    const size = 2 * this.times.length
    const grown = <T extends Float64Array | Uint32Array | Uint8Array | Uint16Array>(
      into: T,
      from: T,
    ): T => {
      into.set(from)
      return into
    }
    this.times = grown(new Float64Array(size), this.times)
    this.durations = grown(new Float64Array(size), this.durations)
    this.of = grown(new Uint32Array(size), this.of)
    this.kinds = grown(new Uint8Array(size), this.kinds)
    this.codes = grown(new Uint16Array(size), this.codes)
  }
}

/** `least`, or as many more as it takes to write `duration`, up to the most that matter. */
function decimalsOf(duration: number, least: number): number {
  let decimals = least
  while (decimals < mostDecimals && !isWhole(duration * 10 ** decimals)) decimals += 1
  return decimals
}

// 4.35 · 100 is 434.99999999999994.
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6

/** Whether no window holds both sides. */
const takeTurns = ({ head, base }: Record<Side, Set<number>>): boolean =>
  ![...head].some(window => base.has(window))

const windowsOf = (cells: readonly LoadCell[], side: Side): Set<number> =>
  new Set(cells.flatMap(cell => (cell.side === side ? [cell.window] : [])))

function kindOf(code: number | undefined, error: string | undefined): number {
  const named = errorKinds.indexOf(error as ErrorKind)
  if (named >= 0) return named
  return errorKinds.indexOf(code === undefined ? 'other' : 'status')
}
