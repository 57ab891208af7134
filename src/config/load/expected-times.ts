import { defined } from '../../model/basics/defined.ts'
import type { LoadPlan, RequestPlan } from '../../model/plan/load.ts'
import type { Mistake } from '../../model/problem.ts'
import type { Config } from '../parse-config.ts'
import { beyond, expectedTime } from './beyond-timeout.ts'

/** Expected times at or beyond the timeout, each with its place. */
export function expectedTimeMistakes({ timeoutMs: ms }: LoadPlan, config: Config): Mistake[] {
  const { requests, scenarios = [] } = config.settings.load ?? {}
  const single = Array.isArray(requests) ? requests : []
  const all: { request: RequestPlan; path: (string | number)[] }[] = [
    ...single.map((request, at) => ({ request, path: ['load', 'requests', at] })),
    ...scenarios.flatMap(({ steps }, at) => {
      const indexes = sentSteps(['load', 'scenarios', at, 'steps'], config)
      return steps.map(({ request }, index) => ({
        request,
        path: ['load', 'scenarios', at, 'steps', indexes[index]!],
      }))
    }),
  ]
  return all.flatMap(({ request, path }) => {
    const time = expectedTime(request)
    const remark = time && beyond(time, { ms, key: 'load.timeout' })
    if (!remark) return []
    const place = config.placeOf(...path, 'expect', 'time')
    return [{ ...remark, message: `${request.name}: ${remark.message}`, ...defined({ place }) }]
  })
}

/** The numbers of the steps that are no pauses, as they are written. */
function sentSteps(list: (string | number)[], { placeOf }: Config): number[] {
  const found: number[] = []
  for (let at = 0; placeOf(...list, at); at += 1) if (!placeOf(...list, at, 'think')) found.push(at)
  return found
}
