import type {
  LoadCell,
  Phase,
  PhaseHistogram,
  PhaseTime,
  TimedPhase,
} from '../../../model/evidence/load-report.ts'
import { Histogram } from '../../../stats/histogram.ts'
import type { PhaseTimes } from '../connection/connections.ts'
import type { Series } from './series.ts'

/** The times of each phase of one series. */
export type PhaseHistograms = Record<TimedPhase, Histogram>

/** Below this a time says only that it is short. */
const shortestMs = 0.001

/** Adds the times of a good answer to those of a cell. */
export function addPhases(cell: Pick<LoadCell, 'phases'>, times: PhaseTimes): void {
  cell.phases ??= {}
  const connect = times.dns + times.connect + times.tls
  if (connect > 0) addPhase(cell.phases, 'connect', connect)
  addPhase(cell.phases, 'first byte', times.firstByte)
  addPhase(cell.phases, 'download', times.download)
}

function addPhase(phases: Partial<Record<Phase, PhaseTime>>, phase: Phase, ms: number): void {
  phases[phase] ??= { count: 0, sumLog: 0 }
  phases[phase].count += 1
  phases[phase].sumLog += Math.log(Math.max(shortestMs, ms))
}

export const phaseHistograms = (): PhaseHistograms => ({
  dns: new Histogram(),
  connect: new Histogram(),
  tls: new Histogram(),
  'first byte': new Histogram(),
  download: new Histogram(),
})

/** What did not happen, such as a lookup on an open connection, is no time of zero. */
export function recordPhases(own: PhaseHistograms, times: PhaseTimes): void {
  if (times.dns > 0) own.dns.record(times.dns)
  if (times.connect > 0) own.connect.record(times.connect)
  if (times.tls > 0) own.tls.record(times.tls)
  own['first byte'].record(times.firstByte)
  own.download.record(times.download)
}

export const phasesOf = (series: Series, own: PhaseHistograms): PhaseHistogram[] =>
  (Object.entries(own) as [TimedPhase, Histogram][])
    .filter(([, { count }]) => count > 0)
    .map(([phase, time]) => ({ ...series, phase, time: time.toData() }))
