import { undoersOn } from '../gate/undoers.ts'
import { Problem } from '../model/problem.ts'
import { claimKept, keepLeftovers, keptFolder } from '../tools/kept-leftovers.ts'
import { describeUndone, type Leftovers, openLeftovers, type Undone } from '../tools/leftovers.ts'
import { type Machine, machineOfRun } from '../tools/machine.ts'

/** How undoing went; `running`: how many runs still look after what is theirs. */
export type Undoing = { undone: Undone[]; running: number }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * What this command leaves, kept in a file: there is no post step, so that the next run or `undo`
 * undoes it where this one is killed.
 */
export async function ownLeftovers(machine: Machine): Promise<Leftovers> {
  const keep = await keepLeftovers(keptFolder(process.env))
  return openLeftovers(keep, [], undoersOn(machine))
}

/** Undoes what runs have left that were killed. What cannot be undone stays kept. */
export async function undoAbandoned(environment: Environment): Promise<Undoing> {
  const { abandoned, running } = await claimKept(keptFolder(environment))
  const machine = machineOfRun(environment, [])
  const undone: Undone[] = []
  for (const { left, save } of abandoned)
    undone.push(...(await openLeftovers(save, left, undoersOn(machine)).undoAll()))
  return { undone, running }
}

/** Removes the record of what runs have left that were killed, and undoes none of it. */
export async function forgetAbandoned(environment: Environment): Promise<void> {
  const { abandoned } = await claimKept(keptFolder(environment))
  for (const { save } of abandoned) save([])
}

/** A line for each of them that people should know of. */
export const linesOfUndone = (undone: readonly Undone[]): string[] =>
  undone.flatMap(one => {
    const text = describeUndone(one)
    if (text === undefined) return []
    const advice =
      one.outcome === 'failed' ? '; `reliability-gate undo --forget` if it is already gone' : ''
    return [`${text} (left by an earlier run${advice})`]
  })

/**
 * @throws Problem `fault` where an earlier fault may still be there: what is measured is broken.
 */
export function assertMended(undone: readonly Undone[], redact: (text: string) => string): void {
  const broken = undone.flatMap(one =>
    one.outcome === 'failed' && one.leftover.kind === 'fault'
      ? [`${one.leftover.title}: ${one.message}`]
      : [],
  )
  if (broken.length === 0) return
  const message = `STILL BROKEN by an earlier run: ${broken.join('; ')}`
  throw new Problem('fault', redact(message), {
    hint: 'fix it, then run `reliability-gate undo`, or `undo --forget` once it is fixed',
  })
}
