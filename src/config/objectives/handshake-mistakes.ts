import { defined } from '../../model/basics/defined.ts'
import type { LoadPlan } from '../../model/plan/load.ts'
import { isOfLoad } from '../../model/plan/objective.ts'
import type { Mistake } from '../../model/problem.ts'
import type { ConfiguredObjective } from './terms.ts'

/** Objectives on what handshakes show, of requests that are none. */
export function handshakeMistakes(
  objectives: readonly ConfiguredObjective[],
  { requests }: LoadPlan,
): Mistake[] {
  return objectives.flatMap(({ objective, place }) => {
    if (!isOfLoad(objective) || objective.metric.kind !== 'handshake') return []
    const { request: name } = objective
    const own = requests.filter(request => name === undefined || request.name === name)
    if (own.length === 0 && name !== undefined) return []
    if (own.some(({ protocol }) => protocol === 'tls')) return []
    const found = name === undefined ? 'no request of the load is one' : `\`${name}\` is not one`
    const message = `the objective \`${objective.name}\` is for requests of TLS, and ${found}`
    const hint = 'add a request such as { name: certificate, tls: ":443" }'
    return [{ message, hint, ...defined({ place }) }]
  })
}
