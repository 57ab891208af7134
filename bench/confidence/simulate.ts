import type { RunEnd } from '../../src/judge/failures/terminal-outage.ts'
import { decideShare } from '../../src/judge/verdict/share-decision.ts'
import { type Count, totalOf } from '../../src/stats/design-effect.ts'
import { normalQuantile, normalTail } from '../../src/stats/distributions/normal.ts'
import { normalNumbers, randomStream } from '../verdict/normal.ts'
import { exponential } from '../verdict/surroundings.ts'

/** A service whose true share of bad requests is exactly what its objective allows. */
export type Service = { limit: number; minutes: number; noise: Noise }

export type Noise =
  | { kind: 'independent' }
  /** Every second window, by chance, has twice as many, and the others have none. */
  | { kind: 'bursts' }
  /** The share of failed requests drifts. */
  | { kind: 'drift'; deviation: number; seconds: number }
  /** All times drift, and bad requests are those above a percentile of the whole. */
  | { kind: 'times'; deviation: number; seconds: number }
  /** The service is down now and then, for so long on average, and works otherwise. */
  | { kind: 'outages'; seconds: number }

/**
 * How many runs ended how; `byOutage`: failures that are one only because of an outage, or of a
 * share that rose and stayed up to the end of the run.
 */
export type Tally = { runs: number; fail: number; pass: number; byOutage: number }

const windowSeconds = 2.5
const perWindow = 50 * windowSeconds
/** What the gate judges by: docs/engine.md and `batchesOf`. */
const mostBatches = 60
const level = 0.05
/** Of the logarithm of the time of a request. */
const spread = 0.557

type Random = { uniform: () => number; normal: () => number }
type Windows = { counts: Count[]; end: RunEnd }

export function tallyService(service: Service, runs: number): Tally {
  const tally = { runs, fail: 0, pass: 0, byOutage: 0 }
  for (let run = 1; run <= runs; run += 1) {
    const uniform = randomStream(run, 0)
    const { counts, end } = draw(service, { uniform, normal: normalNumbers(randomStream(run, 1)) })
    const batches = inBatches(counts)
    const moments = counts.map((count, at) => ({
      ...count,
      from: at * windowSeconds,
      seconds: windowSeconds,
    }))
    const seconds = 60 * service.minutes
    const { outcome, outage, rise } = decideShare(batches, service.limit, level, {
      course: { moments, end },
      seconds,
    })
    if (outcome === 'holds') tally.pass += 1
    if (outcome !== 'broken') continue
    tally.fail += 1
    const isByOutage =
      (outage ?? rise) && decideShare(batches, service.limit, level).outcome !== 'broken'
    if (isByOutage) tally.byOutage += 1
  }
  return tally
}

function draw({ limit, minutes, noise }: Service, random: Random): Windows {
  const windows = (60 * minutes) / windowSeconds
  if (noise.kind === 'outages') return drawOutages(windows, limit, noise.seconds, random)
  const shares = drawShares(windows, limit, noise, random)
  const counts = shares.map(share => ({
    trials: perWindow,
    hits: drawHits(perWindow, Math.min(1, share), random.uniform),
  }))
  return { counts, end: { stillDown: false } }
}

function drawShares(
  windows: number,
  limit: number,
  noise: Exclude<Noise, { kind: 'outages' }>,
  random: Random,
): number[] {
  if (noise.kind === 'independent') return new Array<number>(windows).fill(limit)
  if (noise.kind === 'bursts')
    return Array.from({ length: windows }, () => (random.uniform() < 0.5 ? 2 * limit : 0))
  const { deviation } = noise
  const logs = drawDrift(windows, noise, random.normal)
  if (noise.kind === 'drift') return logs.map(log => limit * Math.exp(log - deviation ** 2 / 2))
  // Of the whole, requests and noise together, `limit` lie above this.
  const threshold = normalQuantile(1 - limit) * Math.hypot(spread, deviation)
  return logs.map(log => normalTail((threshold - log) / spread))
}

/** Autoregressive noise, one value for each window. */
function drawDrift(
  windows: number,
  { deviation, seconds }: { deviation: number; seconds: number },
  normal: () => number,
): number[] {
  const kept = Math.exp(-windowSeconds / seconds)
  const fresh = deviation * Math.sqrt(1 - kept ** 2)
  let value = deviation * normal()
  return Array.from({ length: windows }, () => {
    const now = value
    value = kept * value + fresh * normal()
    return now
  })
}

/** Hits among independent trials, by the gaps between them. */
function drawHits(trials: number, share: number, uniform: () => number): number {
  if (share <= 0) return 0
  if (share >= 1) return trials
  const gap = () => Math.floor(Math.log(1 - uniform()) / Math.log1p(-share))
  let hits = 0
  for (let at = gap(); at < trials; at += 1 + gap()) hits += 1
  return hits
}

/** Up and down in turn; it is down a share `limit` of the time, at the start as at any moment. */
function drawOutages(
  windows: number,
  limit: number,
  meanSeconds: number,
  { uniform }: Random,
): Windows {
  const end = windows * windowSeconds
  const down = new Float64Array(windows)
  let isDown = uniform() < limit
  let at = 0
  while (at < end) {
    const mean = isDown ? meanSeconds : (meanSeconds * (1 - limit)) / limit
    const until = Math.min(end, at + exponential(mean, uniform))
    if (isDown) addSpan(down, at, until)
    at = until
    if (at < end) isDown = !isDown
  }
  const counts = [...down].map(seconds => ({
    trials: perWindow,
    hits: Math.round((seconds / windowSeconds) * perWindow),
  }))
  return { counts, end: { stillDown: isDown } }
}

/** Adds the seconds of a span to the windows that it touches. */
function addSpan(down: Float64Array, from: number, to: number): void {
  for (let window = Math.floor(from / windowSeconds); window < down.length; window += 1) {
    const start = window * windowSeconds
    const seconds = Math.min(to, start + windowSeconds) - Math.max(from, start)
    if (seconds <= 0) return
    down[window]! += seconds
  }
}

/** As `batchesOf` divides a run. */
function inBatches(windows: readonly Count[]): Count[] {
  const count = Math.min(mostBatches, windows.length)
  const edge = (batch: number) => Math.ceil((batch * windows.length) / count)
  return Array.from({ length: count }, (_, batch) =>
    totalOf(windows.slice(edge(batch), edge(batch + 1))),
  )
}
