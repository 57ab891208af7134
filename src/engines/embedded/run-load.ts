import type { Progress } from '../../model/context.ts'
import type { LoadReport } from '../../model/evidence.ts'
import type { LoadPlan } from '../../model/plan.ts'
import { gateVersion } from '../../model/version.ts'
import { quantile } from '../../stats/histogram.ts'
import type { LoadOrder } from '../engine.ts'
import { undiciConnect } from './connections.ts'
import { Generator } from './generator.ts'
import { startHealth } from './health.ts'
import { startPacer } from './pacer.ts'
import { windowMs } from './recorder.ts'
import { prepareRequests } from './requests.ts'
import { constantRate } from './schedule.ts'

const sweepMs = 5
const progressMs = 500
/** A user whose connection broke waits this long before the next try, so that a dead target is not hammered. */
const faultPauseMs = 100

/** A running load. `stop` ends it at once; the report then holds what had ended until then. */
export type RunningLoad = { stop: () => void }

/** Runs warm-up and measured part, waits for what is outstanding, and reports once. */
export function startLoad(
  { load, head, seed }: LoadOrder,
  onProgress: (progress: Progress) => void,
  onReport: (report: LoadReport) => void,
): RunningLoad {
  const start = performance.now() + load.warmupMs
  const now = () => performance.now() - start
  const pacing = load.pace.kind === 'rate' ? paceByRate : paceByUsers
  const generator = new Generator({
    load,
    requests: prepareRequests(load.requests, head.url, head.headers),
    connect: undiciConnect(head.url, load.timeoutMs),
    seed,
    now,
    onFree: fault => pace.onFree(fault),
  })
  const health = startHealth(now, load.durationMs)
  const pace = pacing(load, generator, now)

  const sweeping = setInterval(() => {
    generator.sweep()
    generator.recorder.pack(now())
    if (now() >= load.durationMs && pace.isDone() && generator.outstanding === 0) finish(load.durationMs)
  }, sweepMs)
  const reporting = setInterval(() => onProgress(progressOf(load, now(), generator)), progressMs)

  let finished = false
  const finish = (measuredMs: number) => {
    if (finished) return
    finished = true
    clearInterval(sweeping)
    clearInterval(reporting)
    pace.stop()
    generator.close()
    onReport(reportOf(load, start, measuredMs, generator, pace, health()))
  }
  return { stop: () => finish(Math.max(0, Math.min(now(), load.durationMs))) }
}

/** What decides when to send: a schedule, or answers. */
type Pace = {
  onFree: (fault: boolean) => void
  isDone: () => boolean
  /** Arrivals of the measured part that the generator could not keep up with. */
  missed: () => number
  stop: () => void
}

function paceByRate({ pace, warmupMs, durationMs }: LoadPlan, generator: Generator, now: () => number): Pace {
  const perSecond = pace.kind === 'rate' ? pace.perSecond : 0
  let isDone = false
  const fire = (dueAt: number) => generator.fire(dueAt)
  const pacer = startPacer(constantRate(perSecond, warmupMs, durationMs), perSecond, now, fire, () => {
    isDone = true
  })
  return { onFree: () => undefined, isDone: () => isDone, missed: pacer.missed, stop: pacer.stop }
}

/** Each user sends again as soon as it is answered, until the measured part ends. */
function paceByUsers({ pace, durationMs }: LoadPlan, generator: Generator, now: () => number): Pace {
  const users = pace.kind === 'users' ? pace.users : 0
  let stopped = false
  const send = () => {
    if (!stopped && now() < durationMs) generator.fire(now())
  }
  for (let user = 0; user < users; user += 1) setImmediate(send)
  return {
    onFree: fault => {
      if (fault) setTimeout(send, faultPauseMs)
      else setImmediate(send)
    },
    isDone: () => true,
    missed: () => 0,
    stop: () => {
      stopped = true
    },
  }
}

function progressOf({ warmupMs, durationMs }: LoadPlan, at: number, generator: Generator): Progress {
  const { sent, p95, errors } = generator.takeRecent()
  const rate = (sent * 1000) / progressMs
  if (at < 0) {
    const { sent: ended, good } = generator.warmup
    return { phase: 'warm-up', elapsedMs: at + warmupMs, totalMs: warmupMs, rate, p95, errors: ended - good }
  }
  return { phase: 'load', elapsedMs: Math.min(at, durationMs), totalMs: durationMs, rate, p95, errors }
}

function reportOf(
  load: LoadPlan,
  start: number,
  measuredMs: number,
  generator: Generator,
  pace: Pace,
  health: { eventLoopDelayP99: number; cpu: number },
): LoadReport {
  // One monotonic clock: a jump of the wall clock during the run moves nothing.
  // Stopped in the warm-up, the window is empty and lies now.
  const from = performance.timeOrigin + Math.min(start, performance.now())
  const wall = (ms: number) => new Date(from + ms).toISOString()
  const late = generator.recorder.lateness.toData()
  const recorded = generator.recorder.finish()
  const intended = recorded.cells.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0)
  const missed = pace.missed()
  return {
    engine: { name: 'embedded', version: gateVersion },
    window: { start: wall(0), end: wall(measuredMs) },
    seconds: measuredMs / 1000,
    windowSeconds: windowMs / 1000,
    ...recorded,
    warmup: generator.warmup,
    generator: {
      achievedRatio: intended + missed > 0 ? intended / (intended + missed) : 1,
      lateness: {
        p50: quantile(late, 0.5) ?? 0,
        p99: quantile(late, 0.99) ?? 0,
        max: late.max,
      },
      eventLoopDelay: { p99: health.eventLoopDelayP99 },
      cpu: health.cpu,
      connections: { most: generator.most, allowed: load.maxConnections },
    },
  }
}
