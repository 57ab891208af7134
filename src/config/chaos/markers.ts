import { defined } from '../../model/basics/defined.ts'
import { isHttp, type LoadPlan } from '../../model/plan/load.ts'
import { isOfLoad } from '../../model/plan/objective.ts'
import type { Mistake } from '../../model/problem.ts'
import type { ConfiguredObjective } from '../objectives/terms.ts'

/** What fallbacks are known by, and the requests that have them. */
const markersIn = (objectives: readonly ConfiguredObjective[]) =>
  objectives.flatMap(({ objective, place }) =>
    isOfLoad(objective) && objective.metric.kind === 'fallback'
      ? [{ request: objective.request, marker: objective.metric.marker, place }]
      : [],
  )

/** The load, which looks for the markers of the fallbacks in the responses of their requests. */
export function withMarkers(load: LoadPlan, objectives: readonly ConfiguredObjective[]): LoadPlan {
  const all = markersIn(objectives)
  if (all.length === 0) return load
  const requests = load.requests.map(request => {
    const own = all.filter(one => one.request === request.name).map(({ marker }) => marker)
    return own.length > 0 && isHttp(request) ? { ...request, markers: [...new Set(own)] } : request
  })
  return { ...load, requests }
}

/** Fallbacks of what has no response by HTTP: another protocol, or a whole scenario. */
export const markerMistakes = (
  objectives: readonly ConfiguredObjective[],
  { requests, scenarios = [] }: LoadPlan,
): Mistake[] =>
  markersIn(objectives).flatMap(({ request, place }) => {
    const found = requests.find(({ name }) => name === request)
    if (found ? isHttp(found) : !scenarios.some(({ name }) => name === request)) return []
    return [
      {
        message: `a fallback is recognised by the body of an HTTP response; \`${request}\` is ${found ? 'a request of another protocol' : 'a whole scenario'}`,
        hint: found ? 'name a request by HTTP' : `name one of its steps, such as ${request} / step`,
        ...defined({ place }),
      },
    ]
  })
