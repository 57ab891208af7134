import { engineUndoers } from '../engines/engines.ts'
import { undoFault } from '../faults/ready-fault.ts'
import { sourceUndoers } from '../providers/providers.ts'
import { type Undoers, undoers } from '../tools/leftovers.ts'
import type { Machine } from '../tools/machine.ts'

/** How all that a run leaves is undone: the one place to add a kind that is none of the tools'. */
export const undoersOn = (machine: Machine): Undoers => ({
  ...undoers,
  ...sourceUndoers,
  ...engineUndoers(machine),
  fault: undoFault({ machine, proxies: new Map() }),
})
