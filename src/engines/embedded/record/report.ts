import { defined } from '../../../model/basics/defined.ts'
import type { Progress } from '../../../model/context.ts'
import type { LoadReport } from '../../../model/evidence/load-report.ts'
import { gateVersion } from '../../../model/version.ts'
import { windowsIn } from '../../windows.ts'
import type { Health } from '../health/health.ts'
import { windowSecondsOf } from '../kind.ts'
import type { Generator } from '../loop/generator.ts'
import type { Pacing } from '../loop/pacing.ts'
import type { ShareOfLoad, WorkerReport } from '../messages.ts'

export const progressMs = 500

/** What a report is made of. `start`: performance.now() at the start of the measured part. */
export type Reported = {
  order: ShareOfLoad
  generator: Generator
  /** Which design, once it is known; and why, where it was not probed for. */
  design: () => Pick<LoadReport, 'design' | 'disturbed'>
  /** The data whose rows were used up, which ended the load. */
  ranOut: () => Pick<LoadReport, 'ranOut'>
  start: number
  health: { soFar: () => Health }
}

/** The live line, of what has been seen since it was asked last. */
export function progressOf(
  { warmupMs, durationMs }: ShareOfLoad['load'],
  at: number,
  generator: Generator,
): Progress {
  const { sent, errors, ...times } = generator.takeRecent()
  const rate = (sent * 1000) / progressMs
  if (at < 0) {
    const { sent: ended, good } = generator.warmup
    return {
      phase: 'warm-up',
      elapsedMs: at + warmupMs,
      totalMs: warmupMs,
      rate,
      ...times,
      errors: ended - good,
    }
  }
  return {
    phase: 'load',
    elapsedMs: Math.min(at, durationMs),
    totalMs: durationMs,
    rate,
    ...times,
    errors,
  }
}

/** What was due in the first `measuredMs` of the measured part, all of which has ended. */
export function reportOf(
  { order, generator, design, ranOut, start, health }: Reported,
  measuredMs: number,
  pace: Pick<Pacing, 'missed'>,
): WorkerReport {
  const { load, base } = order
  // One monotonic clock: a jump of the wall clock during the run moves nothing.
  // Stopped in the warm-up, the window is empty and lies now.
  const from = performance.timeOrigin + Math.min(start, performance.now())
  const wall = (ms: number) => new Date(from + ms).toISOString()
  const { recorder } = generator
  const windowSeconds = windowSecondsOf(load)
  const recorded = generator.until(windowsIn(measuredMs / 1000, windowSeconds))
  return {
    engine: { name: 'embedded', version: gateVersion },
    latencyFrom: 'intended',
    grain: 'requests',
    window: { start: wall(0), end: wall(measuredMs) },
    seconds: measuredMs / 1000,
    windowSeconds,
    ...design(),
    ...recorded,
    ...ranOut(),
    warmup: { ...generator.warmup },
    generator: {
      missed: pace.missed(),
      lateness: recorder.lateness.toData(),
      ownShare: recorder.ownShare.toData(),
      shortages: { ...recorder.shortages },
      ...defined({
        latenessBySide: base && {
          head: recorder.latenessBySide.head.toData(),
          base: recorder.latenessBySide.base.toData(),
        },
      }),
      ...health.soFar(),
      connections: { most: generator.most, allowed: load.maxConnections * (base ? 2 : 1) },
    },
  }
}
