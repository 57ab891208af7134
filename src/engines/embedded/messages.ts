import type { Progress } from '../../model/context.ts'
import type {
  GeneratorReport,
  HistogramData,
  LoadReport,
  Side,
} from '../../model/evidence/load-report.ts'
import type { Grant } from '../../model/plan/auth.ts'
import type { Revealed } from '../../model/secret.ts'
import type { Signer } from '../../net/auth/signer.ts'
import type { LoadOrder } from '../engine.ts'

/**
 * What a worker is started with: the part of a load that is its own; its plan's users and
 * connections are only those.
 */
export type ShareOfLoad = Revealed<LoadOrder> & {
  share: { index: number; of: number }
  /** What lets requests in, of the sides where that expires or signs. */
  grants?: BySide<Grant>
  /** Ports of tunnels, where a proxy is between. */
  vias?: BySide<number>
  /** Of `grants`. */
  signers?: BySide<Signer>
}

export type BySide<T> = Partial<Record<Side, T>>

/** What one worker found, in a form that can be merged. */
export type WorkerReport = Omit<LoadReport, 'generator' | 'health'> & {
  generator: {
    /** Arrivals of the measured part that were due and given up. */
    missed: number
    lateness: HistogramData
    ownShare: HistogramData
    shortages: Partial<Record<Side, number>>
    latenessBySide?: Record<Side, HistogramData>
    eventLoopDelayP99: number
    cpu: number
    connections: GeneratorReport['connections']
  }
}

/** What it says while it runs, at each look, and when it ends. */
export type WorkerMessage =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'look'; report: WorkerReport }
  | { kind: 'report'; report: WorkerReport }

/**
 * What it is told: to stop at once and report what it has; or what lets requests in from now on.
 */
export type WorkerOrder = typeof stopMessage | { side: Side; grant: Grant }
export const stopMessage = 'stop'
