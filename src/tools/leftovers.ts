import { undoContainer } from './container.ts'
import { undoFolder } from './folder.ts'
import type { Leave, Leftover, Undo } from './leftover.ts'
import { undoProcess } from './process.ts'
import { undoBackground } from './stop-command.ts'

/** How each kind of leftover is undone: the one place to add a kind. */
const undoers: Readonly<Record<string, Undo>> = {
  background: undoBackground,
  container: undoContainer,
  folder: undoFolder,
  process: undoProcess,
}

/** How one leftover went. `failed`: it may still be there. */
export type Undone = { leftover: Leftover } & (
  | { outcome: 'undone' | 'was not there' }
  | { outcome: 'failed'; message: string }
)

/** The leftovers of one run. */
export type Leftovers = Leave & {
  /** Undoes what is left, the newest first, since it may stand on the older ones. Goes on where one cannot be undone. */
  undoAll: () => Promise<Undone[]>
}

/**
 * The leftovers of a run, `left` from the start. `save` is given all that are left after each change, so that another process
 * can undo them should this one be killed; without it they are known to this process alone.
 */
export function openLeftovers(
  save: (left: readonly Leftover[]) => void = () => undefined,
  left: readonly Leftover[] = [],
): Leftovers {
  let all = left
  const keep = (next: readonly Leftover[]) => {
    all = next
    save(all)
  }
  const add = (leftover: Leftover) => keep([...all, leftover])
  const done = (leftover: Leftover) => {
    const next = all.filter(one => one.kind !== leftover.kind || one.id !== leftover.id)
    if (next.length < all.length) keep(next)
  }
  return {
    add,
    done,
    undoAll: async () => {
      const undone: Undone[] = []
      for (const leftover of all.toReversed()) {
        const one = await undo(leftover)
        if (one.outcome !== 'failed') done(leftover)
        undone.push(one)
      }
      return undone
    },
  }
}

async function undo(leftover: Leftover): Promise<Undone> {
  const undoer = Object.hasOwn(undoers, leftover.kind) ? undoers[leftover.kind] : undefined
  if (!undoer) return { leftover, outcome: 'failed', message: 'this kind of leftover is unknown' }
  try {
    return { leftover, outcome: await undoer(leftover) }
  } catch (error) {
    return { leftover, outcome: 'failed', message: (error as Error).message }
  }
}

/** What people should know of it; undefined where nothing was there. */
export function describeUndone(undone: Undone): string | undefined {
  const { kind, title } = undone.leftover
  if (undone.outcome === 'undone') return `Cleaned up the ${kind} of ${title}`
  if (undone.outcome === 'failed')
    return `Could not clean up the ${kind} of ${title}: ${undone.message}`
  return undefined
}

/**
 * Leftovers as `save` was given them, out of JSON.
 * @throws SyntaxError where it is no JSON.
 */
export function parseLeftovers(json: string): Leftover[] {
  const saved: unknown = JSON.parse(json)
  return Array.isArray(saved) ? saved.filter(isLeftover) : []
}

const isLeftover = (one: unknown): one is Leftover => {
  const { kind, id, title } = (one ?? {}) as Record<string, unknown>
  return [kind, id, title].every(text => typeof text === 'string')
}
