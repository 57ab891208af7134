import { undoersOn } from '../gate/undoers.ts'
import { keepLeftovers, keptFolder } from '../tools/kept-leftovers.ts'
import { type Leftovers, openLeftovers } from '../tools/leftovers.ts'
import type { Machine } from '../tools/machine.ts'

/**
 * What this command leaves, kept in a file: there is no post step, so that the next run or `undo`
 * undoes it where this one is killed.
 */
export async function ownLeftovers(machine: Machine): Promise<Leftovers> {
  const keep = await keepLeftovers(keptFolder(process.env))
  return openLeftovers(keep, [], undoersOn(machine))
}
