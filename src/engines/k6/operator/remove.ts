import { defined } from '../../../model/basics/defined.ts'
import type { Context } from '../../../model/context.ts'
import { openCluster } from '../../../net/kubernetes/cluster.ts'
import { orProblem } from '../../../net/kubernetes/failure.ts'
import { clusterAccess } from '../../../tools/cluster-access.ts'
import type { Leftover, Undo } from '../../../tools/leftover.ts'
import type { Machine } from '../../../tools/machine.ts'
import { undoContext } from '../../../tools/undo-context.ts'
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

/**
 * Deletes a run with its jobs and pods, and the secret of its script. It does so after a run that
 * was interrupted, too, and so has a time of its own.
 * @throws Problem `engine` where something may still be there.
 */
export async function removeTestRun(
  name: string,
  { context, namespace }: Placed,
  machine: Machine,
  given: Partial<Pick<Context, 'hide' | 'proxies'>> = {},
): Promise<'undone' | 'was not there'> {
  const own: Context = {
    ...undoContext(machine),
    signal: AbortSignal.timeout(removeMs),
    ...defined({ hide: given.hide, proxies: given.proxies }),
  }
  const opened = await openCluster(defined({ context }), clusterAccess(machine), own)
  const cluster = orProblem('engine', opened)
  const removed = await Promise.all(
    [testRunKind, secretKind].map(of => cluster.delete({ ...of, name, namespace })),
  )
  const kinds = removed.map(one => orProblem('engine', one).kind)
  return kinds.includes('deleted') ? 'undone' : 'was not there'
}

/** How what a run has left in a cluster is removed by another process. */
export const undoTestRun =
  (machine: Machine): Undo =>
  ({ id, data }) =>
    removeTestRun(id, data as Placed, machine)
