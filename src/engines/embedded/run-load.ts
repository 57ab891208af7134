import { defined } from '../../model/basics/defined.ts'
import type { Progress } from '../../model/context.ts'
import type { LoadReport, Side } from '../../model/evidence/load-report.ts'
import type { Design } from '../../model/plan/baseline.ts'
import type { Pace } from '../../model/plan/load.ts'
import { gateVersion } from '../../model/version.ts'
import { rotatingLookup } from '../../net/lookup.ts'
import { seededRandom } from '../../stats/random.ts'
import { type Deployment, prepareRequests, weightedChoice } from './connection/requests.ts'
import { transportOf } from './connection/transports.ts'
import { Disturbance } from './health/disturbance.ts'
import { startHealth } from './health/health.ts'
import { windowSecondsOf } from './kind.ts'
import { type Aim, aimAsTheyBear, aimAtHead, aimBy, nobody } from './loop/aim.ts'
import type { Alarm } from './loop/alarm.ts'
import { Generator, type GeneratorOptions } from './loop/generator.ts'
import { startPacer } from './loop/pacer.ts'
import { evenArrivals, type Part, poissonArrivals, type Schedule } from './loop/schedule.ts'
import type { ShareOfLoad, WorkerReport } from './messages.ts'

const sweepMs = 5
const progressMs = 500
/** A user whose connection broke waits this long before the next try, so that a dead target is not hammered. */
const faultPauseMs = 100

/** A running load. `stop` ends it at once; the report then holds what had ended until then. */
export type RunningLoad = { stop: () => void }

/** Who is told what: how it goes, all that was due until a look, and at the end the whole, once. */
export type Listener = {
  onProgress: (progress: Progress) => void
  onLook: (report: WorkerReport) => void
  onReport: (report: WorkerReport) => void
}

/** Runs warm-up and measured part, waits for what is outstanding, and reports. */
export function startLoad(
  order: ShareOfLoad,
  alarm: Alarm,
  { onProgress, onLook, onReport }: Listener,
): RunningLoad {
  const { load } = order
  if (load.pace.kind === 'script') throw new TypeError('a script is another engine')
  const start = performance.now() + load.warmupMs
  const now = () => performance.now() - start
  const run = prepareRun(order, start, now, (side, fault, user) => pace.onFree(side, fault, user))
  const { generator } = run
  const pace =
    load.pace.kind === 'rate'
      ? paceByRate(run, load.pace, now, alarm)
      : paceByUsers(run, load.pace, now)
  const looks = (order.looks ?? []).map(seconds => seconds * 1000)

  const sweeping = setInterval(() => {
    generator.sweep()
    generator.recorder.pack(now(), generator.oldestDue(now()))
    if (looks[0] !== undefined && now() >= looks[0] && generator.hasEndedUntil(looks[0])) {
      onLook(reportOf(run, looks.shift()!, pace))
    }
    if (now() >= load.durationMs && pace.isDone() && generator.outstanding === 0)
      finish(load.durationMs)
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
  order: ShareOfLoad
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
  order: ShareOfLoad,
  start: number,
  now: () => number,
  onFree: GeneratorOptions['onFree'],
): Run {
  const { load, head, base, seed } = order
  const sides: Deployment[] = [
    { side: 'head', ...head },
    ...(base ? [{ side: 'base' as const, ...base }] : []),
  ]
  const weights = load.requests.map(({ weight }) => weight)
  const choose = weightedChoice(weights, seededRandom(seed + order.share.index))
  const disturbance = new Disturbance(load.warmupMs)
  return {
    order,
    generator: new Generator({
      load,
      windowMs: windowSecondsOf(load) * 1000,
      requests: sides.flatMap(side => prepareRequests(load.requests, side)),
      connects: Object.fromEntries(
        sides.map(({ side, url, route }) => [
          side,
          transportOf(load)({
            url,
            connectTimeoutMs: load.timeoutMs,
            keepAlive: load.keepAlive !== false,
            lookup: rotatingLookup(route?.address),
            ...(route?.tls && { tls: route.tls }),
            ...(order.vias?.[side] !== undefined && { via: order.vias[side] }),
          }),
        ]),
      ),
      timesPhases: base !== undefined || load.phases === true,
      onWarm: (side, dueAt, ms) => {
        if (side === 'base') disturbance.record(dueAt, ms)
      },
      now,
      sweepMs,
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
  { load, base, seed }: ShareOfLoad,
  choose: () => number,
  disturbance: Disturbance,
): Pick<Run, 'aim' | 'design'> {
  if (!base) return { aim: aimAtHead(choose), design: () => ({}) }
  const requests = load.requests.length
  const aimOf = (design: Design) => aimBy[design](choose, requests, seededRandom(seed + 1))
  const asked =
    base.design ?? (load.pace.kind === 'users' || load.warmupMs === 0 ? 'paired' : undefined)
  if (asked) return { aim: aimOf(asked), design: () => ({ design: asked }) }
  const aim = aimAsTheyBear(aimOf('paired'), aimOf('abba'), requests, disturbance)
  const shift = () => (aim.design() === 'abba' ? disturbance.shift() : undefined)
  return {
    aim,
    design: () => {
      const disturbed = shift()
      return { design: aim.design(), ...defined({ disturbed }) }
    },
  }
}

/** What decides when to send: a schedule, or answers. */
type Pacing = {
  onFree: GeneratorOptions['onFree']
  isDone: () => boolean
  /** Arrivals of the measured part that the generator could not keep up with. */
  missed: () => number
  stop: () => void
}

/** Two sides that are loaded at once get as many each. */
function paceByRate(
  { order, generator, aim, start }: Run,
  pace: Extract<Pace, { kind: 'rate' }>,
  now: () => number,
  alarm: Alarm,
): Pacing {
  let isDone = false
  const fire = (dueAt: number, n: number) => {
    const request = aim.requestOf(dueAt, n)
    if (request !== nobody) generator.fire(dueAt, request, aim.isCounted(dueAt))
  }
  const pacer = startPacer({
    schedule: () => scheduleOf(order, pace),
    now,
    alarm: { set: (at, ring) => alarm.set(start + at, ring) },
    fire,
    done: () => {
      isDone = true
    },
  })
  return {
    onFree: pacer.fireDue,
    isDone: () => isDone,
    missed: pacer.missed,
    stop: pacer.stop,
  }
}

/** Of several workers each takes every n-th arrival of the same schedule. */
function scheduleOf(
  { load, base, seed, share }: ShareOfLoad,
  { arrivals }: Extract<Pace, { kind: 'rate' }>,
): Schedule {
  const sides = base && base.design !== 'abba' ? 2 : 1
  const parts = partsOf(load).map(({ perSecond, ms }) => ({ perSecond: sides * perSecond, ms }))
  const whole =
    arrivals === 'poisson'
      ? poissonArrivals(parts, load.warmupMs, seededRandom(seed + 2))
      : evenArrivals(parts, load.warmupMs)
  return { dueAt: n => whole.dueAt(n * share.of + share.index) }
}

function partsOf({ pace, durationMs, spike }: ShareOfLoad['load']): Part[] {
  const perSecond = pace.kind === 'rate' ? pace.perSecond : 0
  if (!spike) return [{ perSecond, ms: durationMs }]
  const after = durationMs - spike.atMs - spike.durationMs
  return [
    { perSecond, ms: spike.atMs },
    { perSecond: spike.perSecond, ms: spike.durationMs },
    { perSecond, ms: after },
  ]
}

/** Each user of a side sends again as soon as it is answered and has thought, until the measured part ends. */
function paceByUsers(
  { order: { load, base, seed, share }, generator, requests }: Run,
  { users, thinkMs = 0 }: Extract<Pace, { kind: 'users' }>,
  now: () => number,
): Pacing {
  const sides: readonly Side[] = base ? ['head', 'base'] : ['head']
  const random = seededRandom(seed + share.index)
  const choose = weightedChoice(
    load.requests.map(({ weight }) => weight),
    random,
  )
  let stopped = false
  const send = (side: Side, user: number) => {
    const at = now()
    if (stopped || at >= load.durationMs) return
    generator.fire(at, choose() + (side === 'base' ? requests : 0), at >= 0, user)
  }
  const sendIn = (ms: number, side: Side, user: number) => {
    if (ms > 0) setTimeout(send, ms, side, user)
    else send(side, user)
  }
  // Users who think do not all begin at once.
  for (let user = 0; user < users; user += 1)
    for (const side of sides) setTimeout(send, thinkMs * random(), side, user)
  return {
    onFree: (side, fault, user) => sendIn(Math.max(thinkMs, fault ? faultPauseMs : 0), side, user!),
    isDone: () => true,
    missed: () => 0,
    stop: () => {
      stopped = true
    },
  }
}

function progressOf(
  { warmupMs, durationMs }: ShareOfLoad['load'],
  at: number,
  generator: Generator,
): Progress {
  const { sent, p95, errors } = generator.takeRecent()
  const rate = (sent * 1000) / progressMs
  if (at < 0) {
    const { sent: ended, good } = generator.warmup
    return {
      phase: 'warm-up',
      elapsedMs: at + warmupMs,
      totalMs: warmupMs,
      rate,
      p95,
      errors: ended - good,
    }
  }
  return {
    phase: 'load',
    elapsedMs: Math.min(at, durationMs),
    totalMs: durationMs,
    rate,
    p95,
    errors,
  }
}

/** What was due in the first `measuredMs` of the measured part, all of which has ended. */
function reportOf(
  { order, generator, design, start, health }: Run,
  measuredMs: number,
  pace: Pacing,
): WorkerReport {
  const { load, base } = order
  // One monotonic clock: a jump of the wall clock during the run moves nothing.
  // Stopped in the warm-up, the window is empty and lies now.
  const from = performance.timeOrigin + Math.min(start, performance.now())
  const wall = (ms: number) => new Date(from + ms).toISOString()
  const { recorder } = generator
  const windowSeconds = windowSecondsOf(load)
  const recorded = recorder.until(Math.ceil(measuredMs / 1000 / windowSeconds - 1e-9))
  return {
    engine: { name: 'embedded', version: gateVersion },
    latencyFrom: 'intended',
    grain: 'requests',
    window: { start: wall(0), end: wall(measuredMs) },
    seconds: measuredMs / 1000,
    windowSeconds,
    ...design(),
    ...recorded,
    warmup: { ...generator.warmup },
    generator: {
      missed: pace.missed(),
      lateness: recorder.lateness.toData(),
      ownShare: recorder.ownShare.toData(),
      shortages: { ...recorder.shortages },
      ...(base && {
        latenessBySide: {
          head: recorder.latenessBySide.head.toData(),
          base: recorder.latenessBySide.base.toData(),
        },
      }),
      ...health.soFar(),
      connections: { most: generator.most, allowed: load.maxConnections * (base ? 2 : 1) },
    },
  }
}
