import { isStepped, type LoadPlan } from '../../model/plan/load.ts'
import type { Plan } from '../../model/plan/plan.ts'
import { boundsOf } from '../../model/plan/policy.ts'
import { mostScalabilitySteps } from './scalability.ts'
import { firstLevel } from './steps.ts'
import { mostStressSteps } from './stress.ts'

/**
 * The most that a load can come to: its highest rate or number of users, and the ms and requests of
 * all of it, of both sides and with warm-ups. `requests` is infinite of users who never think.
 */
export type MostLoad = { level: number; ms: number; requests: number }

export function mostLoad(plan: Plan, sides = plan.baseline ? 2 : 1): MostLoad {
  const { load } = plan
  const levels = levelsOf(load, ceilingOf(plan))
  return {
    level: Math.max(...levels, load.spike?.perSecond ?? 0),
    ms: levels.length * (load.warmupMs + load.durationMs),
    requests:
      sides * mostSteps(load) * levels.reduce((sum, level) => sum + requestsAt(load, level), 0),
  }
}

/** Requests of the longest scenario. */
const mostSteps = ({ scenarios = [] }: LoadPlan): number =>
  Math.max(1, ...scenarios.map(({ steps }) => steps.length))

/** Of a stepped profile one for each step that there can be, else one. */
function levelsOf(load: LoadPlan, ceiling: number): number[] {
  if (!isStepped(load.profile)) return [firstLevel(load)]
  const most = load.profile === 'stress' ? mostStressSteps : mostScalabilitySteps
  return most(load, load.steps ? Number.POSITIVE_INFINITY : ceiling)
}

function requestsAt({ pace, spike, warmupMs, durationMs }: LoadPlan, level: number): number {
  if (pace.kind === 'users') {
    const each =
      pace.thinkMs === undefined
        ? Number.POSITIVE_INFINITY
        : (warmupMs + durationMs) / pace.thinkMs + 1
    return level * Math.ceil(each)
  }
  const more = spike ? (spike.perSecond - level) * spike.durationMs : 0
  return Math.ceil((level * (warmupMs + durationMs) + more) / 1000)
}

/** Where steps end that nobody wrote: those that go beyond are not tried. */
export function ceilingOf({ load, policy }: Plan): number {
  const bounds = boundsOf(policy).map(({ limits }) =>
    load.pace.kind === 'rate' ? limits?.perSecond : limits?.users,
  )
  return Math.min(...bounds.filter(bound => bound !== undefined), Number.POSITIVE_INFINITY)
}
