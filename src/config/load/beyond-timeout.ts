import { formatDuration } from '../../model/basics/units.ts'
import { isHttp, type RequestPlan } from '../../model/plan/load.ts'
import type { Limit } from '../../model/plan/scenario.ts'

/** What a request holds its own time against. */
export function expectedTime(request: RequestPlan): Limit | undefined {
  if (isHttp(request)) return request.expect.time
  return (request.settings as { expect?: { time?: Limit } }).expect?.time
}

/** What is wrong with a bound on a time that no response reaches. */
export function beyond({ comparator, value }: Limit, timeout: { ms: number; key: string }) {
  if (value < timeout.ms) return undefined
  return {
    message: `\`time: ${comparator} ${formatDuration(value)}\` decides nothing: no response is timed beyond ${timeout.key}, ${formatDuration(timeout.ms)}`,
    hint: `expect less, or raise ${timeout.key}`,
  }
}
