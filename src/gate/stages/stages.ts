import { lookAfterLoad } from './after-load.ts'
import { findBaseline } from './baseline.ts'
import { prepareEngine } from './engine.ts'
import { openDependencies } from './experiments/dependencies.ts'
import { keepApart } from './keep-apart.ts'
import { sendLoad } from './load/load.ts'
import { readLogs } from './logs.ts'
import { measure } from './measure.ts'
import { findHistory } from './past-runs.ts'
import { queryBudgets } from './read-budgets.ts'
import { openSources, startSources } from './sources.ts'
import type { Stage } from './stage.ts'
import { learn } from './target/learn.ts'
import { observe } from './target/observe-target.ts'
import { awaitTarget } from './target/ready.ts'
import { signIn } from './target/sign-in.ts'
import { locateTarget } from './target/target.ts'
import { probe } from './target/try-requests.ts'
import { readTraces } from './traces.ts'

/**
 * The story of a run's evidence, in the order in which it happens: the one place to add a stage.
 */
export const stages: readonly Stage[] = [
  prepareEngine,
  openDependencies,
  locateTarget,
  signIn,
  openSources,
  awaitTarget,
  learn,
  probe,
  findBaseline,
  findHistory,
  queryBudgets,
  startSources,
  keepApart,
  sendLoad,
  lookAfterLoad,
  measure,
  readTraces,
  readLogs,
  observe,
]
