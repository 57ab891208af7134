import { setTimeout as delay } from 'node:timers/promises'
import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import { openCluster } from '../../../net/kubernetes/cluster.ts'
import { orProblem } from '../../../net/kubernetes/failure.ts'
import type { Leftover, Undo } from '../../../tools/leftover.ts'
import type { Machine } from '../../../tools/machine.ts'
import { runForOutput } from '../../../tools/run-for-output.ts'
import { testRunLeftover } from './options.ts'
import { secretKind, testRunKind } from './test-run.ts'

/** Where the objects of a run are: all that removing them takes. */
export type Placed = { context?: string; namespace: string }

const removeMs = 30_000

export const leftoverOf = (name: string, at: Placed): Leftover => ({
  kind: testRunLeftover,
  id: name,
  title: 'k6 in Kubernetes',
  data: at,
})

/** What kubectl would have. */
export const accessOf = ({ environment, variables }: Machine) => ({
  environment: { ...variables, ...environment },
  run: runForOutput,
})

/**
 * Deletes a run with its jobs and pods, and the secret of its script. It does so after a run that
 * was interrupted, too, and so has a time of its own.
 * @throws Problem `engine` where something may still be there.
 */
export async function removeTestRun(
  name: string,
  { context, namespace }: Placed,
  machine: Machine,
  given: Pick<Context, 'hide' | 'proxies'>,
): Promise<'undone' | 'was not there'> {
  const own: Context = {
    signal: AbortSignal.timeout(removeMs),
    clock: {
      now: Date.now,
      sleep: (ms, signal) => delay(ms, undefined, defined({ signal })).catch(() => undefined),
    },
    log: { info: ignore, warn: ignore, debug: ignore, progress: ignore },
    random: () => 0,
    hide: given.hide,
    ...defined({ proxies: given.proxies }),
  }
  const opened = await openCluster(defined({ context }), accessOf(machine), own)
  const cluster = orProblem('engine', opened)
  const removed = await Promise.all(
    [testRunKind, secretKind].map(of => cluster.delete({ ...of, name, namespace })),
  )
  const kinds = removed.map(one => orProblem('engine', one).kind)
  return kinds.includes('deleted') ? 'undone' : 'was not there'
}

const ignore = () => undefined

/** How what a run has left in a cluster is removed by another process. */
export const undoTestRun =
  (machine: Machine): Undo =>
  ({ id, data }) =>
    removeTestRun(id, data as Placed, machine, { hide: ignore })
