import type { DependencyProxy } from '../../../faults/dependency-proxy.ts'
import { defined } from '../../../model/basics/defined.ts'
import type { Call, DependencyCalls } from '../../../model/evidence/calls.ts'
import type { LoadReport } from '../../../model/evidence/load-report.ts'
import { isOfPattern } from '../../../model/plan/objective.ts'
import type { Plan } from '../../../model/plan/plan.ts'
import type { Run } from '../stage.ts'

/** Reads what the proxies saw since it was made. */
export type CallReader = (report: LoadReport) => Promise<DependencyCalls[]>

/**
 * Begins to watch the dependencies that a pattern of the plan is about. Nothing that comes before
 * the load counts: neither calls, nor the effects that the dependency says it has had.
 */
export async function watchCalls(run: Run): Promise<CallReader> {
  const watched = watchedIn(run.plan)
  const sinceMs = Date.now()
  const before = await Promise.all(watched.map(one => countEffects(one, run)))
  return report =>
    Promise.all(
      watched.map(async (one, index) => {
        // Calls after that may have had their effect already: they would not be counted as one.
        const after = await countEffects(one, run)
        const [first, { dependency }] = [before[index], one]
        const effects = first === undefined || after === undefined ? undefined : after - first
        const log = await run.proxies.get(dependency)?.calls()
        return {
          dependency,
          calls: callsOf(log?.calls ?? [], sinceMs, report),
          ...defined({ isCut: log?.isCut || undefined, effects }),
        }
      }),
    )
}

type Watched = { dependency: string; effects: string | undefined }

function watchedIn({ objectives }: Plan): Watched[] {
  const patterns = objectives.filter(isOfPattern).map(({ pattern }) => pattern)
  const names = [...new Set(patterns.map(({ dependency }) => dependency))]
  return names.map(dependency => ({
    dependency,
    effects: patterns
      .filter(one => one.dependency === dependency)
      .map(one => ('effects' in one ? one.effects : undefined))
      .find(path => path !== undefined),
  }))
}

/** Undefined where the dependency is not asked, or gives no number. */
async function countEffects(
  { dependency, effects: path }: Watched,
  { plan, ports, context }: Run,
): Promise<number | undefined> {
  const upstream = plan.dependencies?.find(({ name }) => name === dependency)?.upstream
  if (path === undefined || !upstream) return undefined
  return ports.countEffects?.(upstream, path, context)
}

type Logged = Awaited<ReturnType<DependencyProxy['calls']>>['calls']

function callsOf(logged: Logged, sinceMs: number, { window }: LoadReport): Call[] {
  const startMs = window ? Date.parse(window.start) : sinceMs
  const ids = numbering()
  const keys = numbering()
  return logged
    .filter(({ at }) => at >= sinceMs)
    .map(({ at, endedAt = at, id, status, key, harmless }) => {
      const call: Call = [(at - startMs) / 1000, endedAt - at, ids(id), status ?? null, keys(key)]
      if (harmless) call.push(harmless)
      return call
    })
}

/** Gives each text a number, in the order in which they come. */
function numbering(): (text: string | undefined) => number | null {
  const numbers = new Map<string, number>()
  return text => {
    if (text === undefined) return null
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
}
