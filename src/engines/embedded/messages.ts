import type { Progress } from '../../model/context.ts'
import type { LoadReport } from '../../model/evidence.ts'
import type { LoadOrder } from '../engine.ts'

/** What the worker is started with. */
export type WorkerOrder = LoadOrder

/** What it says while it runs, at each look, and when it ends. */
export type WorkerMessage =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'look'; report: LoadReport }
  | { kind: 'report'; report: LoadReport }

/** What it is told: to stop at once and report what it has. */
export const stopMessage = 'stop'
