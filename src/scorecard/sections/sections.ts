import { about } from './about.ts'
import { budgets } from './budgets.ts'
import { comparison } from './comparison.ts'
import { experiments } from './experiments.ts'
import { earlierRuns } from './history/earlier-runs.ts'
import { recentRuns } from './history/recent-runs.ts'
import { chart } from './load/chart.ts'
import { course } from './load/course.ts'
import { endpoints } from './load/endpoints.ts'
import { errors } from './load/errors.ts'
import { generator } from './load/generator.ts'
import { overTime } from './load/over-time.ts'
import { phases } from './load/phases.ts'
import { profile } from './load/profile.ts'
import { logs } from './logs.ts'
import { notes } from './notes.ts'
import { objectives } from './objectives.ts'
import { reasons } from './reasons.ts'
import { rerun } from './rerun.ts'
import { resources } from './resources.ts'
import type { SectionKind } from './section.ts'
import { serverMetrics } from './server-metrics.ts'
import { started } from './started.ts'
import { traces } from './traces.ts'

/**
 * The sections of a scorecard in the order in which they are shown: the one place to add another.
 */
export const sections: readonly SectionKind[] = [
  objectives,
  reasons,
  started,
  budgets,
  experiments,
  profile,
  comparison,
  earlierRuns,
  recentRuns,
  chart,
  course,
  overTime,
  endpoints,
  phases,
  errors,
  traces,
  logs,
  serverMetrics,
  resources,
  generator,
  about,
  rerun,
  notes,
]
