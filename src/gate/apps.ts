import type { App, Started } from '../deployments/started/app.ts'
import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import type { Evidence } from '../model/evidence/evidence.ts'
import type { Side } from '../model/evidence/load-report.ts'
import type { TargetPlan } from '../model/plan/target.ts'

/** A side that the plan has the run start. */
export type StartedPlan = TargetPlan & { from: { kind: 'started' } }

/** Whether a side is started by the run. */
export const isStartedHere = (plan: TargetPlan): plan is StartedPlan => plan.from.kind === 'started'

export type StartApp = (plan: StartedPlan, side: Side, context: Context) => Promise<Started>

/** The apps that a run has started: each is stopped when all is done. */
export type AppsOfRun = {
  of: (side: Side) => App | undefined
  /**
   * Starts it once, however often it is asked. @throws Problem `target` where it cannot be built,
   * or does not start.
   */
  start: (plan: StartedPlan, side: Side) => Promise<Evidence['target']>
  /** Notes of those that ended by themselves how that was. */
  look: () => void
  /** The same of those that ended during the load. */
  lookAfterLoad: () => Promise<void>
  stop: () => Promise<void>
}

export function appsOfRun(
  startApp: StartApp | undefined,
  evidence: Evidence,
  context: Context,
): AppsOfRun {
  const attempts = new Map<Side, Promise<Started>>()
  const apps = new Map<Side, App>()
  const note = (side: Side, found: NonNullable<Evidence['started']>[Side]) => {
    evidence.started = { ...evidence.started, ...defined({ [side]: found }) }
  }
  const noteEnd = (side: Side, end: ReturnType<App['end']>) => {
    const before = evidence.started?.[side]
    if (!end || !before || before.ended) return
    note(side, { ...before, ended: { amid: evidence.load ? 'load' : 'start', ...end } })
  }
  return {
    of: side => apps.get(side),
    start: async (plan, side) => {
      const { start: command } = plan.from
      const attempt = attempts.get(side) ?? startApp!(plan, side, context)
      attempts.set(side, attempt)
      const started = await attempt
      if (started.kind === 'failed') {
        const { commit, end, problem } = started
        note(side, { command, ...defined({ commit, ended: end }) })
        throw problem
      }
      const { app } = started
      apps.set(side, app)
      note(side, { command, ...defined({ commit: app.commit }) })
      return { url: app.url, source: 'started' }
    },
    look: () => {
      for (const [side, app] of apps) noteEnd(side, app.end())
    },
    lookAfterLoad: async () => {
      await Promise.all(
        [...apps].map(async ([side, app]) => noteEnd(side, await app.endAfterLoad())),
      )
    },
    stop: async () => {
      await Promise.all([...apps.values()].map(app => app.stop()))
    },
  }
}
