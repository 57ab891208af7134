import { CookieJar } from 'tough-cookie'
import { defined } from '../../../model/basics/defined.ts'
import type { Side } from '../../../model/evidence/load-report.ts'
import { seededRandom } from '../../../stats/random.ts'
import type { Program } from '../loop/flows.ts'
import type { Flow } from '../loop/iteration.ts'
import type { ShareOfLoad } from '../messages.ts'
import type { DynamicRequest } from '../protocols/protocol.ts'
import { rowsOf } from './data.ts'
import { Values } from './values.ts'

/** So that the seeds of one iteration and the next have nothing in common. */
const seedStep = 0x9e3779b1

type Terms = Pick<Program, 'isStepCounted'> & {
  /** Unix time in ms of a time of the load. */
  wallOf: (ms: number) => number
  /** Told the name of data that has no row left. */
  onRanOut: (data: string) => void
}

/**
 * What the arrivals of a load are: scenarios, or requests of which some differ each time.
 * `dynamics`: by request, of head and after them of base. Undefined where every request is the same
 * always.
 */
export function programOf(
  { load, base, seed }: ShareOfLoad,
  dynamics: readonly (DynamicRequest | undefined)[],
  { isStepCounted, wallOf, onRanOut }: Terms,
): Program | undefined {
  const { scenarios, requests, data = [], cookies, timeoutMs } = load
  if (!scenarios && dynamics.every(one => !one)) return undefined
  const sides: readonly Side[] = base ? ['head', 'base'] : ['head']
  const stepOf = (side: number, request: number) => {
    const at = side * requests.length + request
    return { request: at, ...defined({ dynamic: dynamics[at] }) }
  }
  const flows = sides.flatMap((_, side): (Flow | undefined)[] =>
    scenarios
      ? scenarios.map(({ steps }, index) => ({
          series: side * scenarios.length + index,
          steps: steps.map(({ request, think }) => ({
            ...stepOf(side, request),
            ...defined({ think }),
          })),
        }))
      : requests.map((_, request) => {
          const step = stepOf(side, request)
          return step.dynamic && { steps: [step] }
        }),
  )
  const rows = rowsOf(data)
  return {
    flows,
    series: sides.flatMap(side => (scenarios ?? []).map(({ name }) => ({ side, name }))),
    mostMs: timeoutMs * Math.max(1, ...(scenarios ?? []).map(({ steps }) => steps.length)),
    isStepCounted,
    valuesOf: (number, dueAt) => {
      const random = seededRandom(seed + Math.imul(number + 1, seedStep))
      const own = rows.of(number, random)
      if (typeof own === 'string') {
        onRanOut(own)
        return undefined
      }
      const jar = cookies ? new CookieJar(undefined, { rejectPublicSuffixes: false }) : undefined
      return new Values({ number, startedAt: wallOf(dueAt), random, rows: own, jar })
    },
  }
}
