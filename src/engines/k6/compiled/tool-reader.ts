import { defined } from '../../../model/basics/defined.ts'
import type { LoadPlan } from '../../../model/plan/load.ts'
import { seededRandom } from '../../../stats/random.ts'
import { exitCodeOf } from '../../../tools/processes/exit-code.ts'
import type { LoadOrder } from '../../engine.ts'
import type { ToolRequest } from '../../foreign/requests/tool-request.ts'
import type { ToolEnd } from '../../foreign/run-tool.ts'
import { assertEnded, toolFailure } from '../../foreign/tool-failure.ts'
import { weightedChoice } from '../../weighted-choice.ts'
import { k6Program } from '../program.ts'
import { droppedBySecond, type Rows } from './read-rows.ts'

/** `exec.test.abort()`, by which the script ends where its data has run out. */
const abortedCode = 108

export const namesIn = ({ requests, scenarios = [] }: LoadPlan) => ({
  requests: requests.map(({ name }) => name),
  scenarios: scenarios.map(({ name }) => name),
})

/** What k6 writes, in its raw form, below each exception of the script. */
export const ownException = String.raw`^\tat .*\bload\.js:\d`

/** @throws Problem `engine` of a script that nobody stopped, and that did not get to its end. */
export function assertOver(
  end: ToolEnd,
  rows: readonly Rows[],
  memory: string = k6Program.memory,
): void {
  const code = exitCodeOf(end.how)
  const isOver =
    code === 0 || (code === abortedCode && rows.some(({ ranOut }) => ranOut !== undefined))
  assertEnded(k6Program.title, end, { isOver, memory })
  // Its iteration would be missing, and the script handles what a response can do.
  if (end.counted)
    throw toolFailure(k6Program.title, end, 'threw an exception in the script of the gate')
}

/** Which data ran out, if any did. */
export function ranOutOf(load: LoadPlan, rows: readonly Rows[]) {
  const name = rows.find(({ ranOut }) => ranOut !== undefined)?.ranOut
  const data = load.data?.find(one => one.name === name)
  return defined({ ranOut: data && { data: data.name, rows: data.count } })
}

/** Which request an arrival would have been is drawn by weight, as it is of those that are sent. */
export function dropsOf(
  { startMs: start, begun }: Rows,
  { load, seed }: LoadOrder,
  { dropped, instances }: { dropped: number; instances: number },
): ToolRequest[] {
  const { pace, scenarios, requests, warmupMs, durationMs } = load
  if (start === undefined || dropped === 0 || pace.kind !== 'rate') return []
  const choices = scenarios ?? requests
  const weights = choices.map(({ weight }) => weight)
  const choose = weightedChoice(weights, seededRandom(seed))
  const seconds = (warmupMs + durationMs) / 1000
  const perSecond = pace.perSecond / instances
  return droppedBySecond(begun, { perSecond, seconds, dropped }).flatMap((count, second) =>
    Array.from({ length: count }, (): ToolRequest[] => {
      const chosen = choose()
      const { name } = choices[chosen]!
      const common = { dropped: true as const, startMs: start + (second + 0.5) * 1000, ms: 0 }
      if (!scenarios) return [{ ...common, name }]
      const [first] = scenarios[chosen]!.steps
      return [
        { ...common, name: requests[first!.request]!.name },
        { ...common, name, of: 'iteration' },
      ]
    }).flat(),
  )
}
