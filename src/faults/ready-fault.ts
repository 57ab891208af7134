import { randomUUID } from 'node:crypto'
import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import type { ExperimentPlan } from '../model/plan/chaos.ts'
import { Problem } from '../model/problem.ts'
import type { Leave, Leftover, Undo } from '../tools/leftover.ts'
import { systemClock } from '../tools/system-clock.ts'
import type { Fault, FaultOpening, FaultStatus, Reverting } from './fault.ts'
import { faultKindOf } from './faults.ts'

/** A fault that can be injected, and that comes back. */
export type ReadyFault = {
  /** Announces it as a leftover first: it is reverted however the run ends. */
  inject: (context: Context) => Promise<void>
  status: (context: Context) => Promise<FaultStatus>
  says?: () => string | undefined
  unused?: Fault['unused']
  /** @throws Problem `fault` that says what is still broken, and how to mend it. */
  revert: (context: Context) => Promise<void>
}

type Opening = Omit<FaultOpening, 'key' | 'longestMs' | 'mayLast'> & { leave: Leave }
/** What of an experiment is its fault. */
type Broken = Pick<ExperimentPlan, 'name' | 'fault' | 'forMs' | 'switchMs' | 'mayLast'>

/** What a request that is late has done is looked for so often. */
const pauseMs = 1000
/**
 * As long as a request may take: one whose response nobody has seen may have its effect as late as
 * that.
 */
const settleMs = 10_000

/** @throws Problem `fault` where it cannot be injected. */
export async function readyFault(
  { name: title, fault: plan, forMs, switchMs, ...more }: Broken,
  { leave, ...opening }: Opening,
  context: Context,
): Promise<ReadyFault> {
  const kind = faultKindOf(plan)
  const { open } = await kind.load()
  const key = randomUUID()
  const longestMs = forMs + 2 * switchMs
  const fault = await open(
    plan.settings,
    { key, longestMs, mayLast: more.mayLast ?? false, ...opening },
    context,
  )
  const { injection } = fault
  const leftover: Leftover = { kind: 'fault', id: key, title, data: { kind: kind.id, injection } }
  let status = kind.byRequest ? nowAndThen(fault.status, kind.byRequest) : fault.status
  let isAnswered = false
  return {
    inject: async running => {
      leave.add(leftover)
      await fault.inject(running)
      isAnswered = true
      // By now more may be known of it.
      leave.add({ ...leftover, data: { kind: kind.id, injection, isAnswered } satisfies Saved })
    },
    status: running => status(running),
    ...defined({ says: fault.says, unused: fault.unused }),
    revert: async () => {
      try {
        const answered = defined({ isAnswered: isAnswered || undefined })
        const saved: Saved = { kind: kind.id, injection, ...answered }
        await undo(saved, { ...opening, clock: context.clock })
      } catch (error) {
        const what = `${title}: ${kind.describe(plan.settings)}`
        throw new Problem('fault', `STILL BROKEN: ${what}: ${(error as Error).message}`, {
          hint: fault.mend,
        })
      }
      // What was seen before says nothing of its end.
      status = fault.status
      leave.done(leftover)
    },
  }
}

/** Whoever injects it allows few requests; an end that was seen is asked for again at once. */
function nowAndThen(
  status: ReadyFault['status'],
  { lookEveryMs }: { lookEveryMs: number },
): ReadyFault['status'] {
  let latest: FaultStatus = 'ended'
  let lookedAt = Number.NEGATIVE_INFINITY
  return async context => {
    const { clock } = context
    if (latest !== 'ended' && clock.now() - lookedAt < lookEveryMs) return latest
    lookedAt = clock.now()
    latest = await status(context)
    return latest
  }
}

/** What is saved of a fault. `isAnswered`: whoever was asked to inject it has done so. */
type Saved = { kind: string; injection: unknown; isAnswered?: true }

/**
 * Reverts a fault. Where the request that injects it may still be on its way, its effect is waited
 * for, and undone; it may come amid that, so what fails is tried again.
 */
async function undo({ kind: id, injection, isAnswered }: Saved, opening: Reverting) {
  const kind = faultKindOf({ kind: id })
  const { revert } = await kind.load()
  if (isAnswered || !kind.byRequest) return revert(injection, opening)
  const { clock = systemClock } = opening
  const end = clock.now() + settleMs
  let done: Awaited<ReturnType<typeof revert>> = 'was not there'
  for (;;) {
    const isLast = clock.now() >= end
    try {
      if ((await revert(injection, opening)) === 'undone') done = 'undone'
    } catch (error) {
      if (isLast) throw error
    }
    if (isLast) return done
    await clock.sleep(pauseMs)
  }
}

/** Reverts what another process has injected, or this one at its end. */
export const undoFault =
  (opening: Reverting): Undo =>
  ({ data }) =>
    undo((data ?? {}) as Saved, opening)
