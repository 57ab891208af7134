import { defined } from '../../../model/basics/defined.ts'
import { Problem } from '../../../model/problem.ts'
import type { LoadOrder } from '../../engine.ts'
import { alignClock, alignedWithinMs } from '../../foreign/align-clock.ts'
import { clockRemark } from '../../foreign/clock-remark.ts'
import type { ToolReader } from '../../foreign/foreign-tool.ts'
import type { ToolRequest } from '../../foreign/requests/tool-request.ts'
import { type Rows, readRows } from '../compiled/read-rows.ts'
import { assertOver, dropsOf, namesIn, ranOutOf } from '../compiled/tool-reader.ts'
import type { Seen } from './run-test.ts'

const moreMemory = 'raise `memory` in `resources.limits`, or `parallelism`, of load.kubernetes'

/** Reads the lines of `runTestRun`: those of each runner, by its own clock. */
export function readRunners(
  order: LoadOrder,
  { parallelism, seen }: { parallelism: number; seen: Seen },
  take: (request: ToolRequest) => void,
): ToolReader {
  const { load } = order
  const runners = Array.from({ length: parallelism }, (_, sender) => {
    const clock = alignClock(request => take({ ...request, sender }))
    return { clock, rows: readRows(namesIn(load), load.timeoutMs, clock.add, clock.heard) }
  })
  const all = runners.map(({ rows }) => rows)
  return {
    read: line => {
      const at = line.indexOf(' ')
      runners[Number(line.slice(0, at))]!.rows.read(line.slice(at + 1))
    },
    end: async end => {
      assertOver(end, all, moreMemory)
      // A run that has sent nothing at all is reported as that.
      if (end.stopped !== 'cancelled' && all.some(({ startMs }) => startMs !== undefined))
        for (const [number, rows] of all.entries()) assertWhole(number, rows)
      const remarks = runners.flatMap(({ clock, rows }, number) => {
        const dropped = rows.summary?.dropped ?? 0
        for (const request of dropsOf(rows, order, { dropped, instances: parallelism }))
          clock.add(request)
        const { aheadMs } = clock.settle()
        return clockRemark(`runner ${number + 1}`, { aheadMs, withinMs: alignedWithinMs })
      })
      const { version, cpu } = seen
      return { ...ranOutOf(load, all), remarks, health: cpu.facts(), ...defined({ version }) }
    },
  }
}

/** @throws Problem `engine` where something that a runner has measured has not arrived. */
function assertWhole(number: number, { count, summary, startMs, ranOut }: Rows): void {
  // A script that ends itself is cut off between what it writes and what it counts.
  if (summary && (summary.count === count || ranOut !== undefined)) return
  const what =
    startMs === undefined
      ? 'sent nothing'
      : summary === undefined
        ? 'did not get to its end'
        : `measured ${summary.count} requests and iterations, of which ${count} arrived`
  throw new Problem('engine', `runner ${number + 1} of k6 ${what}`, {
    hint:
      summary === undefined
        ? 'check the events of its pod: was it evicted, or out of memory?'
        : 'raise `parallelism` to lower the load of each runner: Kubernetes discards the log of a pod that grows faster than it is read',
  })
}
