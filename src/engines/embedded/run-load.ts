import type { Progress } from '../../model/context.ts'
import type { Lateness, LoadReport, Side } from '../../model/evidence.ts'
import type { Design, LoadPlan } from '../../model/plan.ts'
import { gateVersion } from '../../model/version.ts'
import { guardedLookup } from '../../net/address-guard.ts'
import { type Histogram, quantile } from '../../stats/histogram.ts'
import { seededRandom } from '../../stats/random.ts'
import type { LoadOrder } from '../engine.ts'
import { type Aim, aimAsTheyBear, aimAtHead, aimBy, nobody } from './aim.ts'
import { Disturbance } from './disturbance.ts'
import { Generator } from './generator.ts'
import { startHealth } from './health.ts'
import { http1Connect } from './http1/connect.ts'
import { startPacer } from './pacer.ts'
import { windowMs } from './recorder.ts'
import { type Deployment, prepareRequests, weightedChoice } from './requests.ts'
import { constantRate } from './schedule.ts'

const sweepMs = 5
const progressMs = 500
/** A user whose connection broke waits this long before the next try, so that a dead target is not hammered. */
const faultPauseMs = 100

/** A running load. `stop` ends it at once; the report then holds what had ended until then. */
export type RunningLoad = { stop: () => void }

/** Who is told what: how it goes, all that was due until a look, and at the end the whole, once. */
export type Listener = {
  onProgress: (progress: Progress) => void
  onLook: (report: LoadReport) => void
  onReport: (report: LoadReport) => void
}

/** Runs warm-up and measured part, waits for what is outstanding, and reports. */
export function startLoad(order: LoadOrder, { onProgress, onLook, onReport }: Listener): RunningLoad {
  const { load } = order
  const start = performance.now() + load.warmupMs
  const now = () => performance.now() - start
  const run = prepareRun(order, start, now, (side, fault) => pace.onFree(side, fault))
  const { generator } = run
  const pace = load.pace.kind === 'rate' ? paceByRate(run, now) : paceByUsers(run, now)
  const looks = (order.looks ?? []).map(seconds => seconds * 1000)

  const sweeping = setInterval(() => {
    generator.sweep()
    generator.recorder.pack(now())
    if (looks[0] !== undefined && now() >= looks[0] && generator.hasEndedUntil(looks[0])) {
      onLook(reportOf(run, looks.shift()!, pace))
    }
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
    onReport(reportOf(run, measuredMs, pace))
    run.health.stop()
  }
  return { stop: () => finish(Math.max(0, Math.min(now(), load.durationMs))) }
}

/** All that a run is made of. */
type Run = {
  order: LoadOrder
  generator: Generator
  aim: Aim
  /** Which design, once it is known; and why, where it was not asked for. */
  design: () => Pick<LoadReport, 'design' | 'disturbed'>
  /** Requests of one side. */
  requests: number
  /** performance.now() at the start of the measured part. */
  start: number
  health: ReturnType<typeof startHealth>
}

function prepareRun(
  order: LoadOrder,
  start: number,
  now: () => number,
  onFree: (side: Side, fault: boolean) => void,
): Run {
  const { load, head, base, seed } = order
  const sides: Deployment[] = [{ side: 'head', ...head }, ...(base ? [{ side: 'base' as const, ...base }] : [])]
  const weights = load.requests.map(({ weight }) => weight)
  const choose = weightedChoice(weights, seededRandom(seed))
  const disturbance = new Disturbance(load.warmupMs)
  return {
    order,
    generator: new Generator({
      load,
      requests: sides.flatMap(side => prepareRequests(load.requests, side)),
      connects: Object.fromEntries(
        sides.map(({ side, url }) => [
          side,
          http1Connect({ url, connectTimeoutMs: load.timeoutMs, keepAlive: true, lookup: guardedLookup }),
        ]),
      ),
      timesPhases: base !== undefined,
      onWarm: (side, dueAt, ms) => {
        if (side === 'base') disturbance.record(dueAt, ms)
      },
      now,
      onFree,
    }),
    ...chooseAim(order, choose, disturbance),
    requests: weights.length,
    start,
    health: startHealth(now, load.durationMs),
  }
}

/** A design that was not asked for is chosen at the end of the warm-up; users of a closed model cannot take turns. */
function chooseAim(
  { load, base, seed }: LoadOrder,
  choose: () => number,
  disturbance: Disturbance,
): Pick<Run, 'aim' | 'design'> {
  if (!base) return { aim: aimAtHead(choose), design: () => ({}) }
  const requests = load.requests.length
  const aimOf = (design: Design) => aimBy[design](choose, requests, seededRandom(seed + 1))
  const asked = base.design ?? (load.pace.kind === 'users' || load.warmupMs === 0 ? 'paired' : undefined)
  if (asked) return { aim: aimOf(asked), design: () => ({ design: asked }) }
  const aim = aimAsTheyBear(aimOf('paired'), aimOf('abba'), requests, disturbance)
  const shift = () => (aim.design() === 'abba' ? disturbance.shift() : undefined)
  return {
    aim,
    design: () => {
      const disturbed = shift()
      return { design: aim.design(), ...(disturbed && { disturbed }) }
    },
  }
}

/** What decides when to send: a schedule, or answers. */
type Pace = {
  onFree: (side: Side, fault: boolean) => void
  isDone: () => boolean
  /** Arrivals of the measured part that the generator could not keep up with. */
  missed: () => number
  stop: () => void
}

/** Two sides that are loaded at once get as many each. */
function paceByRate({ order: { load, base }, generator, aim }: Run, now: () => number): Pace {
  const each = load.pace.kind === 'rate' ? load.pace.perSecond : 0
  const perSecond = base && base.design !== 'abba' ? 2 * each : each
  let isDone = false
  const fire = (dueAt: number, n: number) => {
    const request = aim.requestOf(dueAt, n)
    if (request !== nobody) generator.fire(dueAt, request, aim.isCounted(dueAt))
  }
  const pacer = startPacer(constantRate(perSecond, load.warmupMs, load.durationMs), perSecond, now, fire, () => {
    isDone = true
  })
  return { onFree: () => undefined, isDone: () => isDone, missed: pacer.missed, stop: pacer.stop }
}

/** Each user of a side sends again as soon as it is answered, until the measured part ends. */
function paceByUsers({ order: { load, base, seed }, generator, requests }: Run, now: () => number): Pace {
  const users = load.pace.kind === 'users' ? load.pace.users : 0
  const sides: readonly Side[] = base ? ['head', 'base'] : ['head']
  const choose = weightedChoice(
    load.requests.map(({ weight }) => weight),
    seededRandom(seed),
  )
  let stopped = false
  const send = (side: Side) => {
    const at = now()
    if (!stopped && at < load.durationMs) generator.fire(at, choose() + (side === 'base' ? requests : 0), at >= 0)
  }
  for (let user = 0; user < users; user += 1) for (const side of sides) setImmediate(send, side)
  return {
    onFree: (side, fault) => {
      if (fault) setTimeout(send, faultPauseMs, side)
      else setImmediate(send, side)
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

/** What was due in the first `measuredMs` of the measured part, all of which has ended. */
function reportOf({ order, generator, design, start, health }: Run, measuredMs: number, pace: Pace): LoadReport {
  const { load, base } = order
  // One monotonic clock: a jump of the wall clock during the run moves nothing.
  // Stopped in the warm-up, the window is empty and lies now.
  const from = performance.timeOrigin + Math.min(start, performance.now())
  const wall = (ms: number) => new Date(from + ms).toISOString()
  const { recorder } = generator
  const recorded = recorder.until(Math.ceil(measuredMs / windowMs - 1e-9))
  const intended = recorded.cells.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0)
  const missed = pace.missed()
  const { eventLoopDelayP99, cpu } = health.soFar()
  return {
    engine: { name: 'embedded', version: gateVersion },
    window: { start: wall(0), end: wall(measuredMs) },
    seconds: measuredMs / 1000,
    windowSeconds: windowMs / 1000,
    ...design(),
    ...recorded,
    warmup: { ...generator.warmup },
    generator: {
      achievedRatio: intended + missed > 0 ? intended / (intended + missed) : 1,
      lateness: summarize(recorder.lateness),
      ...(base && {
        latenessBySide: {
          head: summarize(recorder.latenessBySide.head),
          base: summarize(recorder.latenessBySide.base),
        },
      }),
      eventLoopDelay: { p99: eventLoopDelayP99 },
      cpu,
      connections: { most: generator.most, allowed: load.maxConnections * (base ? 2 : 1) },
    },
  }
}

function summarize(lateness: Histogram): Lateness {
  const late = lateness.toData()
  return { p50: quantile(late, 0.5) ?? 0, p99: quantile(late, 0.99) ?? 0, max: late.max }
}
