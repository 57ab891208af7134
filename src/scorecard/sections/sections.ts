import { about } from './about.ts'
import { budgets } from './budgets.ts'
import { chart } from './chart.ts'
import { comparison } from './comparison.ts'
import { course } from './course.ts'
import { endpoints } from './endpoints.ts'
import { errors } from './errors.ts'
import { generator } from './generator.ts'
import { notes } from './notes.ts'
import { objectives } from './objectives.ts'
import { overTime } from './over-time.ts'
import { phases } from './phases.ts'
import { profile } from './profile.ts'
import { reasons } from './reasons.ts'
import { rerun } from './rerun.ts'
import { resources } from './resources.ts'
import type { SectionKind } from './section.ts'
import { serverMetrics } from './server-metrics.ts'
import { started } from './started.ts'

/** The sections of a scorecard in the order in which they are shown: the one place to add another. */
export const sections: readonly SectionKind[] = [
  objectives,
  reasons,
  started,
  budgets,
  profile,
  comparison,
  chart,
  course,
  overTime,
  endpoints,
  phases,
  errors,
  serverMetrics,
  resources,
  generator,
  about,
  rerun,
  notes,
]
