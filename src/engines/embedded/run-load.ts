import { defined } from '../../model/basics/defined.ts'
import type { Progress } from '../../model/context.ts'
import type { Design } from '../../model/plan/baseline.ts'
import { seededRandom } from '../../stats/random.ts'
import { weightedChoice } from '../weighted-choice.ts'
import { Disturbance } from './health/disturbance.ts'
import { startHealth } from './health/health.ts'
import { windowSecondsOf } from './kind.ts'
import { type Aim, aimAsTheyBear, aimAtHead, aimBy } from './loop/aim.ts'
import type { Alarm } from './loop/alarm.ts'
import { Generator } from './loop/generator.ts'
import type { GeneratorOptions } from './loop/generator-options.ts'
import { paceByRate, paceByUsers } from './loop/pacing.ts'
import type { ShareOfLoad, WorkerReport } from './messages.ts'
import { prepareLoad } from './prepare-load.ts'
import { loadProtocols, type ProtocolOf } from './protocols/protocols.ts'
import { markersOf } from './record/counts.ts'
import { progressMs, progressOf, type Reported, reportOf } from './record/report.ts'
import type { programOf } from './scenario/program.ts'
import { varies } from './scenario/varies.ts'

const sweepMs = 5

/** A running load. `stop` ends it at once; the report then holds what had ended until then. */
export type RunningLoad = { stop: () => void }

/** Who is told what: how it goes, all that was due until a look, and at the end the whole, once. */
export type Listener = {
  onProgress: (progress: Progress) => void
  onLook: (report: WorkerReport) => void
  onReport: (report: WorkerReport) => void
}

/**
 * What it stands on: the protocols of its requests, what runs those that vary, and what wakes it in
 * time.
 */
export type LoadTools = {
  protocolOf: ProtocolOf
  programOf?: typeof programOf | undefined
  alarm: Alarm
}

/** The code that a load needs and no other. */
export async function loadTools(load: ShareOfLoad['load']): Promise<Omit<LoadTools, 'alarm'>> {
  const [protocolOf, program] = await Promise.all([
    loadProtocols(load),
    varies(load) ? import('./scenario/program.ts') : undefined,
  ])
  return { protocolOf, programOf: program?.programOf }
}

/** Runs warm-up and measured part, waits for what is outstanding, and reports. */
export function startLoad(
  order: ShareOfLoad,
  tools: LoadTools,
  { onProgress, onLook, onReport }: Listener,
): RunningLoad {
  const { load } = order
  if (load.pace.kind === 'script') throw new TypeError('a script is another engine')
  const start = performance.now() + load.warmupMs
  const now = () => performance.now() - start
  const run = prepareRun(order, tools, start, now, (side, fault, user) =>
    pace.onFree(side, fault, user),
  )
  const { generator } = run
  const pace =
    load.pace.kind === 'rate'
      ? paceByRate(run, load.pace, now, tools.alarm)
      : paceByUsers(run, load.pace, now)
  const looks = (order.looks ?? []).map(seconds => seconds * 1000)

  const sweeping = setInterval(() => {
    generator.sweep()
    generator.pack(now())
    if (looks[0] !== undefined && now() >= looks[0] && generator.hasEndedUntil(looks[0])) {
      onLook(reportOf(run, looks.shift()!, pace))
    }
    if (run.ranOutAt() !== undefined) pace.stop()
    const end = Math.max(0, run.ranOutAt() ?? load.durationMs)
    const isDone = pace.isDone() || run.ranOutAt() !== undefined
    if (now() >= end && isDone && generator.outstanding === 0) finish(end)
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

/** All that a run is made of; `weights`: of the scenarios or requests of one side. */
type Run = Reported & {
  aim: Aim
  weights: readonly number[]
  /** When data had no row left. */
  ranOutAt: () => number | undefined
  health: ReturnType<typeof startHealth>
}

function prepareRun(
  order: ShareOfLoad,
  tools: LoadTools,
  start: number,
  now: () => number,
  onFree: GeneratorOptions['onFree'],
): Run {
  const { load, base, seed } = order
  const weights = (load.scenarios ?? load.requests).map(({ weight }) => weight)
  const choose = weightedChoice(weights, seededRandom(seed + order.share.index))
  const disturbance = new Disturbance(load.warmupMs)
  const { requests, channels, dynamics } = prepareLoad(order, tools.protocolOf)
  const chosen = chooseAim(order, { choose, choices: weights.length }, disturbance)
  let ranOut: { data: string; at: number } | undefined
  const program = tools.programOf?.(order, dynamics, {
    isStepCounted: (dueAt, startedAt) =>
      dueAt < load.durationMs && chosen.aim.isCounted(dueAt, startedAt),
    wallOf: ms => performance.timeOrigin + start + ms,
    onRanOut: data => {
      ranOut ??= { data, at: now() }
    },
  })
  return {
    order,
    generator: new Generator({
      load,
      windowMs: windowSecondsOf(load) * 1000,
      requests,
      channels,
      markers: markersOf(load, requests.length),
      ...defined({ program }),
      timesPhases: base !== undefined || load.phases === true,
      onWarm: (side, dueAt, ms) => {
        if (side === 'base') disturbance.record(dueAt, ms)
      },
      now,
      sweepMs,
      onFree,
    }),
    ...chosen,
    weights,
    ranOutAt: () => ranOut?.at,
    ranOut: () => {
      const data = load.data?.find(({ name }) => name === ranOut?.data)
      return data ? { ranOut: { data: data.name, rows: data.count } } : {}
    },
    start,
    health: startHealth(now, load.durationMs),
  }
}

/**
 * A design that was not asked for is chosen at the end of the warm-up; users of a closed model
 * cannot take turns.
 */
function chooseAim(
  { load, base, seed }: ShareOfLoad,
  { choose, choices }: { choose: () => number; choices: number },
  disturbance: Disturbance,
): Pick<Run, 'aim' | 'design'> {
  if (!base) return { aim: aimAtHead(choose), design: () => ({}) }
  const aimOf = (design: Design) => aimBy[design](choose, choices, seededRandom(seed + 1))
  const chosen =
    base.design ?? (load.pace.kind === 'users' || load.warmupMs === 0 ? 'paired' : undefined)
  if (chosen) return { aim: aimOf(chosen), design: () => ({ design: chosen }) }
  const aim = aimAsTheyBear(aimOf('paired'), aimOf('abba'), choices, disturbance)
  const shift = () => (aim.design() === 'abba' ? disturbance.shift() : undefined)
  return {
    aim,
    design: () => {
      const disturbed = shift()
      return { design: aim.design(), ...defined({ disturbed }) }
    },
  }
}
