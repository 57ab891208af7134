import { type Design, drawArrivals } from './arrivals.ts'
import { normalNumbers, randomStream } from './normal.ts'
import {
  addAutoregressive,
  drawWeather,
  exponential,
  type Pause,
  type Surroundings,
  stepSeconds,
  type Weather,
} from './surroundings.ts'

/** What head does that base does not. `by` is a share (0.1 = +10%), so is `rate`. */
export type Change =
  | { readonly kind: 'none' }
  /** All latencies are longer. */
  | { readonly kind: 'scale'; readonly by: number }
  /** 2% of the requests take three times as long. */
  | { readonly kind: 'tail' }
  /** Nothing is answered for 300 ms every 15 s. */
  | { readonly kind: 'stall' }
  /** Only the fastest 60% of the requests take longer. */
  | { readonly kind: 'fast'; readonly by: number }
  /**
   * The share of failed requests; with bursts, most of either side's come within a few seconds, at
   * the same mean.
   */
  | { readonly kind: 'errors'; readonly rate: number; readonly bursts: boolean }
  /**
   * No change: either side's share of failed requests wanders by itself, by 70% over 30 s, about
   * this mean.
   */
  | { readonly kind: 'wandering errors'; readonly rate: number }

export type SimulationOptions = {
  readonly seed: number
  /** Length of the measured window. */
  readonly seconds: number
  /** Requests per second, of both sides together. */
  readonly rate: number
  readonly design: Design
  readonly surroundings: Surroundings
  readonly change: Change
}

/** Requests of one side in parallel arrays, by their intended start. */
export type SimulatedSide = {
  /** Intended start in seconds from the start of the measured window. */
  readonly t: Float64Array
  /** Milliseconds from the intended start to the end. */
  readonly duration: Float64Array
  /** 1 where the request was answered well, else 0. */
  readonly ok: Uint8Array
}

export type SimulatedRun = { readonly base: SimulatedSide; readonly head: SimulatedSide }

/** Latency without noise is lognormal: median 80 ms, p95 200 ms. */
const medianMs = 80
const p95Ms = 200
const spread = Math.log(p95Ms / medianMs) / 1.6448536269514722
/** Normal quantile of 60%. */
const fastest60 = 0.2533471031357997

const baseErrorRate = 0.001
const wander = { deviation: 0.7, seconds: 30 }
/**
 * This share of the errors comes in bursts of 1 to 5 s, in which a failure has this chance; more
 * errors are more bursts.
 */
const bursts = { share: 0.7, chance: 0.03, shortest: 1, longest: 5 }

/**
 * A run that never was: both deployments with the noise of their surroundings and one change in
 * head. A seed draws the same surroundings whatever the change is.
 */
export function simulateRun(options: SimulationOptions): SimulatedRun {
  const { seed, seconds, rate, design, surroundings, change } = options
  const arrivals = drawArrivals(design, seconds, rate, randomStream(seed, 0))
  const weather = drawWeather(surroundings, seconds, {
    shared: randomStream(seed, 1),
    base: randomStream(seed, 2),
    head: randomStream(seed, 3),
  })
  const bursty = change.kind === 'errors' && change.bursts
  const headErrorRate =
    change.kind === 'errors' || change.kind === 'wandering errors' ? change.rate : baseErrorRate
  const wandering = change.kind === 'wandering errors'
  const baseErrors = wandering ? change.rate : baseErrorRate
  const unchanged: Change = { kind: 'none' }
  return {
    base: {
      t: arrivals.base,
      duration: drawDurations(
        arrivals.base,
        weather.base,
        unchanged,
        seconds,
        randomStream(seed, 4),
      ),
      ok: drawOutcomes(
        arrivals.base,
        baseErrors,
        { bursty, wandering },
        seconds,
        randomStream(seed, 5),
      ),
    },
    head: {
      t: arrivals.head,
      duration: drawDurations(arrivals.head, weather.head, change, seconds, randomStream(seed, 6)),
      ok: drawOutcomes(
        arrivals.head,
        headErrorRate,
        { bursty, wandering },
        seconds,
        randomStream(seed, 7),
      ),
    },
  }
}

function drawDurations(
  t: Float64Array,
  { factors, pauses }: Weather,
  change: Change,
  seconds: number,
  random: () => number,
): Float64Array {
  const normal = normalNumbers(random)
  const collection = waits(pauses)
  const stall = waits(change.kind === 'stall' ? stalls(seconds) : [])
  const scale = change.kind === 'scale' ? 1 + change.by : 1
  const durations = new Float64Array(t.length)
  // Drawn beside the latency and always, so that the same seed gives the same latency whatever the
  // change is.
  const chance = randomStream(Math.floor(random() * 2 ** 32), 0)
  for (let i = 0; i < t.length; i += 1) {
    const start = t[i]!
    const deviate = normal()
    let factor = factors[Math.floor(start / stepSeconds)]!
    if (change.kind === 'tail' && chance() < 0.02) factor *= 3
    else if (change.kind === 'fast' && deviate < fastest60) factor *= 1 + change.by
    const served = medianMs * Math.exp(spread * deviate) * factor
    durations[i] = scale * (served + collection(start)) + stall(start)
  }
  return durations
}

function stalls(seconds: number): Pause[] {
  return Array.from({ length: Math.floor(seconds / 15) }, (_, i) => ({
    start: 15 * i + 7.5,
    end: 15 * i + 7.8,
  }))
}

/**
 * Milliseconds until the pause is over in which a request starts, 0 outside of all; asked in order
 * of time.
 */
function waits(pauses: readonly Pause[]): (t: number) => number {
  let next = 0
  return t => {
    while (next < pauses.length && pauses[next]!.end <= t) next += 1
    const pause = pauses[next]
    return pause !== undefined && pause.start <= t ? (pause.end - t) * 1000 : 0
  }
}

function drawOutcomes(
  t: Float64Array,
  rate: number,
  { bursty, wandering }: { bursty: boolean; wandering: boolean },
  seconds: number,
  random: () => number,
): Uint8Array {
  const chances = new Float64Array(Math.ceil(seconds / stepSeconds)).fill(rate)
  if (bursty) {
    chances.fill((1 - bursts.share) * rate)
    addBursts(chances, bursts.share * rate, random)
  }
  if (wandering) {
    const logs = new Float64Array(chances.length)
    addAutoregressive(logs, wander, normalNumbers(random))
    for (const [step, log] of logs.entries())
      chances[step]! *= Math.exp(log - wander.deviation ** 2 / 2)
  }
  const ok = new Uint8Array(t.length)
  for (let i = 0; i < t.length; i += 1)
    ok[i] = random() < chances[Math.floor(t[i]! / stepSeconds)]! ? 0 : 1
  return ok
}

/**
 * Adds bursts that make up a rate in the mean; some begin before the window, so that no part of it
 * has fewer.
 */
function addBursts(chances: Float64Array, rate: number, random: () => number): void {
  const { chance, shortest, longest } = bursts
  const gap = (chance * (shortest + longest)) / 2 / rate
  const seconds = chances.length * stepSeconds
  for (
    let start = exponential(gap, random) - longest;
    start < seconds;
    start += exponential(gap, random)
  ) {
    const first = Math.max(0, Math.round(start / stepSeconds))
    const end = Math.min(
      chances.length,
      Math.round((start + shortest + (longest - shortest) * random()) / stepSeconds),
    )
    for (let step = first; step < end; step += 1) chances[step]! += chance
  }
}
