import type { HealthFact } from '../../model/evidence/load/health-fact.ts'
import { Problem } from '../../model/problem.ts'
import { clockRemark } from '../foreign/clock-remark.ts'
import type { RowReader } from './read-rows.ts'

type Workers = RowReader['workers']

/** One process of Locust uses one core; one that is busy measures its own delay. */
const mostCores = 0.8

export const connectHint =
  'start each with `locust --worker -f - --master-host <this machine>`, and open port 5557 between them'

/** @throws Problem `engine` where requests of a worker are missing: fewer would be another load. */
export function throwWhereLost(workers: Workers): void {
  for (const { name, isLast, sent, received } of workers) {
    if (sent === undefined)
      throw new Problem('engine', `the Locust worker ${name} reported no requests`, {
        hint: 'it ended before it could, or it was started without `-f -`, by which it gets the listener of the gate',
      })
    if (!isLast)
      throw new Problem('engine', `Locust lost the worker ${name} before the end`, {
        hint: 'the log of that worker says why: was it ended, or out of memory?',
      })
    if (received < sent)
      throw new Problem(
        'engine',
        `${sent - received} of the ${sent} requests of the Locust worker ${name} did not arrive`,
        { hint: 'was the connection to it interrupted?' },
      )
  }
}

/** The CPU of the busiest worker; the health of this machine says nothing of others. */
export function coresOfWorkers(workers: Workers): HealthFact[] {
  const cores = workers.flatMap(one => one.cores ?? [])
  if (cores.length === 0) return []
  return [
    {
      name: 'CPU of the busiest Locust worker',
      value: Math.max(...cores),
      limit: mostCores,
      unit: 'cores',
      doubts: 'adds time',
      advice: 'start more workers, or lower the load of the script',
    },
  ]
}

export const remarksOnClocks = (workers: Workers): string[] =>
  workers.flatMap(({ name, offset = 0, within = 0 }) =>
    clockRemark(`the Locust worker ${name}`, {
      aheadMs: -1000 * offset,
      withinMs: Math.max(1, 1000 * within),
    }),
  )
