import { normalNumbers } from './normal.ts'

/**
 * The last four have slow noise of each side's own and nothing else, as caches, collectors and
 * neighbours make it.
 */
export type Surroundings =
  | 'quiet'
  | 'typical'
  | 'hostile'
  | 'own 10%, 10 s'
  | 'own 10%, 30 s'
  | 'own 10%, 60 s'
  | 'own 30%, 10 s'

/** Standard deviations are of the logarithm of latency. */
type Noise = {
  /**
   * Autoregressive noise that both deployments see at the same moment, with its time constant in
   * seconds.
   */
  readonly shared: { readonly deviation: number; readonly seconds: number }
  /** The same, each deployment's own. */
  readonly private: { readonly deviation: number; readonly seconds: number }
  /** Amplitude of a slow wave that both see. */
  readonly drift: number
  /** Spikes per minute, those that both see and those of one deployment. */
  readonly spikes: { readonly shared: number; readonly private: number }
  /** Mean time in seconds between garbage collections of a deployment. */
  readonly collectionSeconds: number
  /** Luck of where a deployment was placed, drawn once in a run for each side: τ. */
  readonly placement: number
  /** What sets one run apart from the next, the same for both sides. */
  readonly runToRun: number
}

const typical: Noise = {
  shared: { deviation: 0.07, seconds: 15 },
  private: { deviation: 0.03, seconds: 5 },
  drift: 0.06,
  spikes: { shared: 0.5, private: 0.15 },
  collectionSeconds: 4,
  placement: 0.02,
  runToRun: 0.07,
}

/** Nothing but noise of each side's own that is correlated over so many seconds. */
const ownNoise = (deviation: number, seconds: number): Noise => ({
  shared: { deviation: 0, seconds: 15 },
  private: { deviation, seconds },
  drift: 0,
  spikes: { shared: 0, private: 0 },
  collectionSeconds: 4,
  placement: 0,
  runToRun: 0,
})

const noises: Record<Surroundings, Noise> = {
  quiet: {
    shared: { deviation: 0.03, seconds: 15 },
    private: { deviation: 0.01, seconds: 5 },
    drift: 0.01,
    spikes: { shared: 0, private: 0 },
    collectionSeconds: 4,
    placement: 0,
    runToRun: 0.03,
  },
  typical,
  'own 10%, 10 s': ownNoise(0.1, 10),
  'own 10%, 30 s': ownNoise(0.1, 30),
  'own 10%, 60 s': ownNoise(0.1, 60),
  'own 30%, 10 s': ownNoise(0.3, 10),
  hostile: { ...typical, private: { deviation: 0.08, seconds: 5 }, placement: 0.05 },
}

/** A span in which a deployment answers nothing, in seconds of the run. */
export type Pause = { readonly start: number; readonly end: number }

/**
 * What a deployment's latency is multiplied with in each step of time, and when it stands still.
 */
export type Weather = { readonly factors: Float64Array; readonly pauses: readonly Pause[] }

/** Seconds of one step of `Weather.factors`. */
export const stepSeconds = 0.25

export function drawWeather(
  surroundings: Surroundings,
  seconds: number,
  random: { shared: () => number; base: () => number; head: () => number },
): { base: Weather; head: Weather } {
  const noise = noises[surroundings]
  const steps = Math.ceil(seconds / stepSeconds) + 1
  const shared = drawShared(noise, steps, random.shared)
  return {
    base: drawSide(noise, shared, seconds, random.base),
    head: drawSide(noise, shared, seconds, random.head),
  }
}

function drawShared(noise: Noise, steps: number, random: () => number): Float64Array {
  const normal = normalNumbers(random)
  const offset = noise.runToRun * normal()
  const logs = new Float64Array(steps)
  addAutoregressive(logs, noise.shared, normal)
  addSpikes(logs, noise.spikes.shared, random)
  const period = 480 + 480 * random()
  const phase = 2 * Math.PI * random()
  for (let step = 0; step < steps; step += 1) {
    logs[step]! +=
      offset + noise.drift * Math.sin(phase + (2 * Math.PI * step * stepSeconds) / period)
  }
  return logs
}

function drawSide(
  noise: Noise,
  shared: Float64Array,
  seconds: number,
  random: () => number,
): Weather {
  const normal = normalNumbers(random)
  const placement = noise.placement * normal()
  const factors = new Float64Array(shared.length)
  addAutoregressive(factors, noise.private, normal)
  addSpikes(factors, noise.spikes.private, random)
  for (let step = 0; step < factors.length; step += 1) {
    factors[step] = Math.exp(factors[step]! + shared[step]! + placement)
  }
  return { factors, pauses: drawCollections(noise.collectionSeconds, seconds, random) }
}

export function addAutoregressive(
  logs: Float64Array,
  { deviation, seconds }: { readonly deviation: number; readonly seconds: number },
  normal: () => number,
): void {
  const kept = Math.exp(-stepSeconds / seconds)
  const fresh = deviation * Math.sqrt(1 - kept * kept)
  let value = deviation * normal()
  for (let step = 0; step < logs.length; step += 1) {
    logs[step]! += value
    value = kept * value + fresh * normal()
  }
}

/** Spikes of one to two seconds at 1.5 to 3 times the latency. */
function addSpikes(logs: Float64Array, perMinute: number, random: () => number): void {
  if (perMinute === 0) return
  const gap = 60 / perMinute
  for (
    let start = exponential(gap, random);
    start < logs.length * stepSeconds;
    start += exponential(gap, random)
  ) {
    const first = Math.floor(start / stepSeconds)
    const last = Math.min(logs.length, Math.floor((start + 1 + random()) / stepSeconds))
    const height = Math.log(1.5 + 1.5 * random())
    for (let step = first; step < last; step += 1) logs[step]! += height
  }
}

/** Garbage collections of 50 to 100 ms. */
function drawCollections(gap: number, seconds: number, random: () => number): Pause[] {
  const pauses: Pause[] = []
  for (let start = exponential(gap, random); start < seconds; start += exponential(gap, random)) {
    pauses.push({ start, end: start + 0.05 + 0.05 * random() })
  }
  return pauses
}

export function exponential(mean: number, random: () => number): number {
  return -mean * Math.log(1 - random())
}
