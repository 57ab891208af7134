import { randomUUID } from 'node:crypto'
import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import type { ExperimentPlan } from '../model/plan/chaos.ts'
import { Problem } from '../model/problem.ts'
import type { Leave, Leftover, Undo } from '../tools/leftover.ts'
import type { FaultOpening, FaultStatus, Reverting } from './fault.ts'
import { faultKindOf } from './faults.ts'

/** A fault that can be injected, and that comes back. */
export type ReadyFault = {
  /** Announces it as a leftover first: it is reverted however the run ends. */
  inject: (context: Context) => Promise<void>
  status: (context: Context) => Promise<FaultStatus>
  says?: () => string | undefined
  /** @throws Problem `fault` that says what is still broken, and how to mend it. */
  revert: (context: Context) => Promise<void>
}

type Opening = Omit<FaultOpening, 'key' | 'longestMs' | 'mayLast'> & { leave: Leave }
/** What of an experiment is its fault. */
type Broken = Pick<ExperimentPlan, 'name' | 'fault' | 'forMs' | 'switchMs' | 'mayLast'>

/** @throws Problem `fault` where it cannot be injected. */
export async function readyFault(
  { name: title, fault: plan, forMs, switchMs, ...more }: Broken,
  { leave, ...opening }: Opening,
  context: Context,
): Promise<ReadyFault> {
  const kind = faultKindOf(plan)
  const { open, revert } = await kind.load()
  const key = randomUUID()
  const longestMs = forMs + 2 * switchMs
  const fault = await open(
    plan.settings,
    { key, longestMs, mayLast: more.mayLast ?? false, ...opening },
    context,
  )
  const { injection, mend } = fault
  const leftover: Leftover = { kind: 'fault', id: key, title, data: { kind: kind.id, injection } }
  return {
    inject: async running => {
      leave.add(leftover)
      await fault.inject(running)
    },
    status: fault.status,
    ...defined({ says: fault.says }),
    revert: async () => {
      try {
        await revert(injection, { ...opening, clock: context.clock })
      } catch (error) {
        const what = `${title}: ${kind.describe(plan.settings)}`
        throw new Problem('fault', `STILL BROKEN: ${what}: ${(error as Error).message}`, {
          hint: mend,
        })
      }
      leave.done(leftover)
    },
  }
}

/** Reverts what another process has injected, or this one at its end. */
export const undoFault =
  (opening: Reverting): Undo =>
  async ({ data }) => {
    const { kind, injection } = (data ?? {}) as { kind: string; injection: unknown }
    const { revert } = await faultKindOf({ kind }).load()
    return revert(injection, opening)
  }
