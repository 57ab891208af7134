import { defined } from '../model/basics/defined.ts'
import type { Log } from '../model/context.ts'
import { Problem } from '../model/problem.ts'
import { undoContainer } from './containers/client-container.ts'
import { undoFolder } from './folder.ts'
import { undoWorktree } from './git/worktree.ts'
import type { Leave, Leftover, Undo } from './leftover.ts'
import { undoProcess } from './processes/process.ts'
import { undoBackground } from './stop-command.ts'

/** How leftovers are undone, by their kind. */
export type Undoers = Readonly<Record<string, Undo>>

/** What tools leave; see `gate/undoers.ts` for all kinds. */
export const undoers: Undoers = {
  background: undoBackground,
  container: undoContainer,
  folder: undoFolder,
  process: undoProcess,
  worktree: undoWorktree,
}

/** How one leftover went. `failed`: it may still be there. */
export type Undone = { leftover: Leftover } & (
  | { outcome: 'undone' | 'was not there' }
  | { outcome: 'failed'; message: string }
)

/** The leftovers of one run. */
export type Leftovers = Leave & {
  /** What is not undone yet, the oldest first. */
  left: () => readonly Leftover[]
  /**
   * Undoes what is left, the newest first, since it may stand on the older ones. Goes on where one
   * cannot be undone. Whoever asks again meanwhile waits for the same; `report` hears of each
   * one once it was tried.
   */
  undoAll: (report?: (undone: Undone) => void) => Promise<Undone[]>
}

/**
 * The leftovers of a run, `left` from the start. `save` is given all that are left after each
 * change, so that another process can undo them should this one be killed; without it they are
 * known to this process alone.
 */
export function openLeftovers(
  save: (left: readonly Leftover[]) => void = () => undefined,
  left: readonly Leftover[] = [],
  known: Undoers = undoers,
): Leftovers {
  let all = left
  let undoing: Promise<Undone[]> | undefined
  const keep = (next: readonly Leftover[]) => {
    all = next
    save(all)
  }
  const allBut = ({ kind, id }: Leftover) => all.filter(one => one.kind !== kind || one.id !== id)
  const add = (leftover: Leftover) => keep([...allBut(leftover), leftover])
  const done = (leftover: Leftover) => {
    const next = allBut(leftover)
    if (next.length < all.length) keep(next)
  }
  const undoEach = async (report: (undone: Undone) => void) => {
    const undone: Undone[] = []
    // Something may be added meanwhile, where a stage is still winding up.
    const next = () => all.findLast(one => !undone.some(({ leftover }) => leftover === one))
    for (let leftover = next(); leftover; leftover = next()) {
      const one = await undo(leftover, known)
      if (one.outcome !== 'failed') done(leftover)
      undone.push(one)
      report(one)
    }
    return undone
  }
  return {
    add,
    done,
    left: () => all,
    undoAll: (report = () => undefined) => {
      undoing ??= undoEach(report).finally(() => {
        undoing = undefined
      })
      return undoing
    },
  }
}

async function undo(leftover: Leftover, known: Undoers): Promise<Undone> {
  const undoer = Object.hasOwn(known, leftover.kind) ? known[leftover.kind] : undefined
  if (!undoer) return { leftover, outcome: 'failed', message: 'this kind of leftover is unknown' }
  try {
    return { leftover, outcome: await undoer(leftover) }
  } catch (error) {
    return { leftover, outcome: 'failed', message: (error as Error).message }
  }
}

/** `the process of Prometheus`. */
export const describeLeftover = ({ kind, title }: Leftover): string => `the ${kind} of ${title}`

/** What people should know of it; undefined where nothing was there. */
export function describeUndone(undone: Undone): string | undefined {
  const what = describeLeftover(undone.leftover)
  if (undone.outcome === 'undone') return `Cleaned up ${what}`
  if (undone.outcome === 'failed') return `Could not clean up ${what}: ${undone.message}`
  return undefined
}

export function reportUndone(undone: Undone, log: Pick<Log, 'info' | 'warn'>): void {
  const text = describeUndone(undone)
  if (text !== undefined) log[undone.outcome === 'failed' ? 'warn' : 'info'](text)
}

/**
 * Of what cannot be saved: whatever else a run leaves has a supervisor, or is no more than a
 * temporary folder.
 * @throws Problem `fault` where a fault is among it, which then must not be injected.
 */
export function assertMayBeLost(left: readonly Leftover[], why: string, hint?: string): void {
  if (!left.some(({ kind }) => kind === 'fault')) return
  throw new Problem('fault', `what reverts the fault cannot be saved: ${why}`, defined({ hint }))
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
