import type { Connection } from '../../src/engines/embedded/connection/connections.ts'
import { noPhases } from '../../src/engines/embedded/connection/connections.ts'
import { answered } from '../../src/engines/embedded/connection/outcome.ts'
import { Generator } from '../../src/engines/embedded/loop/generator.ts'
import { evenArrivals } from '../../src/engines/embedded/loop/schedule.ts'
import { mergeWorkers } from '../../src/engines/embedded/merge-workers.ts'
import type { LoadReport } from '../../src/model/evidence/load-report.ts'
import { Histogram, quantile } from '../../src/stats/histogram.ts'
import { normalNumbers, randomStream } from './normal.ts'

/*
 * The gate's own generator on a machine that does not let it run: its thread, a target and the time
 * are simulated, all else is what runs live. Times in ms.
 */

/** How a target answers a request that reaches it at `at`; undefined where it never does. */
export type Target = (at: number) => { at: number; status: number } | undefined

/** The next stretch after `after` in which the thread does not run. */
export type Pauses = (after: number) => { from: number; to: number }

export type StarvedRun = {
  seconds: number
  perSecond: number
  timeoutMs: number
  target: Target
  pauses: Pauses
  /** Of the generator's thread, in cores. */
  cpu: number
}

const beatMs = 5
/** Of the thread, for each thing that it does. */
const costMs = 0.03

/** What waits for the thread to run, in the order in which a turn of the event loop comes to it. */
type Waiting = { at: number; order: 'answer' | 'arrival' | 'beat'; act: () => void }
const orders = ['answer', 'arrival', 'beat']

/** The report of a run, as the judge gets it. */
export function runStarved({
  seconds,
  perSecond,
  timeoutMs,
  target,
  pauses,
  cpu,
}: StarvedRun): LoadReport {
  let now = 0
  const waiting: Waiting[] = []
  const schedule = evenArrivals([{ perSecond, ms: seconds * 1000 }], 0)
  const generator = new Generator({
    load: { timeoutMs, maxConnections: 10_000 },
    windowMs: 2500,
    requests: [{ side: 'head', name: 'GET /', isGood: is200 }],
    channels: [{ side: 'head', connect: () => connectionTo(target, () => now, waiting) }],
    timesPhases: false,
    now: () => now,
    sweepMs: beatMs,
    onFree: () => undefined,
  })
  const delays = new Histogram()
  const beatAt = (at: number): Waiting => ({
    at,
    order: 'beat',
    act: () => {
      delays.record(now - at)
      generator.sweep()
      waiting.push(beatAt(now + beatMs))
    },
  })
  let isSent = false
  const arrivalAt = (n: number): Waiting[] => {
    const dueAt = schedule.dueAt(n)
    isSent = dueAt === Number.POSITIVE_INFINITY
    const act = () => {
      waiting.push(...arrivalAt(n + 1))
      generator.fire(dueAt, { entry: 0, isCounted: true })
    }
    return isSent ? [] : [{ at: dueAt, order: 'arrival', act }]
  }
  waiting.push(beatAt(beatMs), ...arrivalAt(0))
  let pause = pauses(0)
  while (!isSent || generator.outstanding > 0) {
    const next = takeNext(waiting, now)
    now = Math.max(now, next.at)
    while (pause.to <= now) pause = pauses(pause.to)
    if (now >= pause.from) now = pause.to
    next.act()
    now += costMs
  }
  return reportOf(generator, seconds, delays, cpu)
}

const is200 = (status: number): boolean => status === 200

function connectionTo(target: Target, now: () => number, waiting: Waiting[]): Connection {
  let isOpen = true
  return {
    phases: noPhases(),
    again: 0,
    send: (_, onEnd) => {
      const answer = target(now())
      if (!answer) return
      const act = () => {
        if (isOpen) onEnd(answered(answer.status))
      }
      waiting.push({ at: answer.at, order: 'answer', act })
    },
    close: () => (isOpen = false),
  }
}

/** Of what is there at `now` the first that a turn comes to, else what comes first. */
function takeNext(waiting: Waiting[], now: number): Waiting {
  let best = 0
  for (const [index, { at, order }] of waiting.entries()) {
    const first = waiting[best]!
    const sooner =
      Math.max(at, now) - Math.max(first.at, now) ||
      orders.indexOf(order) - orders.indexOf(first.order)
    if (sooner < 0 || (sooner === 0 && at < first.at)) best = index
  }
  return waiting.splice(best, 1)[0]!
}

function reportOf(
  { recorder, most }: Generator,
  seconds: number,
  delays: Histogram,
  cpu: number,
): LoadReport {
  return mergeWorkers([
    {
      engine: { name: 'embedded', version: '' },
      latencyFrom: 'intended',
      grain: 'requests',
      window: null,
      seconds,
      windowSeconds: 2.5,
      warmup: { sent: 0, good: 0 },
      ...recorder.finish(),
      generator: {
        missed: 0,
        shortages: {},
        cpu,
        lateness: recorder.lateness.toData(),
        ownShare: recorder.ownShare.toData(),
        eventLoopDelayP99: quantile(delays.toData(), 0.99) ?? 0,
        connections: { most, allowed: 10_000 },
      },
    },
  ])
}

/** A target that serves as many at once as come: log-normal times of this median. */
export function parallelTarget(
  medianMs: number,
  errors: number,
  seed: number,
  deviation = 0.2,
): Target {
  const normal = normalNumbers(randomStream(seed, 1))
  const random = randomStream(seed, 2)
  return at => ({
    at: at + medianMs * Math.exp(deviation * normal()),
    status: random() < errors ? 500 : 200,
  })
}

/** One that serves one at a time, in the order in which they come. */
export function queueTarget(meanMs: number, seed: number): Target {
  const random = randomStream(seed, 3)
  let freeAt = 0
  return at => {
    freeAt = Math.max(freeAt, at) + meanMs * (0.7 + 0.6 * random())
    return { at: freeAt, status: 200 }
  }
}

/** The process is stopped for `ms` in every `everyMs`. */
export const stopped =
  (ms: number, everyMs: number): Pauses =>
  after => {
    const from = Math.ceil(after / everyMs) * everyMs + everyMs / 2
    return { from, to: from + ms }
  }

/**
 * The core is shared: slices of the scheduler, most short and some long, after stretches in which
 * the thread runs.
 */
export function sharedCore(seed: number): Pauses {
  const random = randomStream(seed, 4)
  return after => {
    const from = after - 12 * Math.log(1 - random())
    return { from, to: from + (random() < 0.1 ? 15 + 25 * random() : 2 + 6 * random()) }
  }
}

export const undisturbed: Pauses = () => ({
  from: Number.POSITIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
})
