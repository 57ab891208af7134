import { resolve } from 'node:path'
import type { AppEnd } from '../../model/evidence/evidence.ts'
import type { Side } from '../../model/evidence/load-report.ts'
import type { StartPlan } from '../../model/plan/target.ts'
import type { Problem } from '../../model/problem.ts'
import type { Leave } from '../../tools/leftover.ts'
import type { Machine } from '../../tools/machine.ts'
import type { AppProcesses } from '../../tools/processes/process.ts'

/**
 * `folder`: the one that the plan's is in; `name`: what people call it, `the target`; `readyMs`:
 * how long it may take to listen.
 */
export type AppOrder = {
  plan: StartPlan
  side: Side
  folder: string
  readyMs: number
  /** A commit of the branch that the pull request is to be merged into, where it is known. */
  baseCommit?: string | undefined
  /** The CPUs that it is bound to, as `taskset` reads them. */
  cpus?: string | undefined
  /** The folder that was checked out for it. */
  checkout?: string
  machine: Machine
  leave: Leave
  redact: (text: string) => string
}

/** An app that runs. `ended` aborts when it has ended by itself, and `end` then tells how. */
export type App = {
  url: string
  /** That was checked out for it. */
  commit?: string
  ended: AbortSignal
  end: () => Omit<AppEnd, 'amid'> | undefined
  /**
   * The same after the load, and also where the app is gone but not its command: a wrapper goes on
   * without it, and one in the background has nobody who sees its end. Nothing listens then.
   */
  endAfterLoad: () => Promise<Omit<AppEnd, 'amid'> | undefined>
  processes: AppProcesses
  /** Ends it and keeps its log; what could not be ended in time stays a leftover. */
  stop: () => Promise<void>
}

export type Started =
  | { kind: 'started'; app: App }
  | { kind: 'failed'; problem: Problem; commit?: string; end?: AppEnd }

/** Where the commands of an app run. */
export const folderOf = ({ plan, folder }: Pick<AppOrder, 'plan' | 'folder'>): string =>
  resolve(folder, plan.folder ?? '.')
