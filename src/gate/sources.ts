import { defined } from '../model/basics/defined.ts'
import type { Context } from '../model/context.ts'
import type { Evidence } from '../model/evidence/evidence.ts'
import { foldNotes, type Note } from '../model/note.ts'
import { isMeasured, type MeasuredObjective } from '../model/plan/objective.ts'
import type { Plan } from '../model/plan/plan.ts'
import { Problem } from '../model/problem.ts'
import type { Opening, Outcome, Provider } from '../providers/provider.ts'

/**
 * A source that the plan names. One that `isStarted` is opened for the load, when the deployments
 * are known.
 */
export type Source = {
  id: string
  title: string
  isStarted: boolean
  open: (deployed: Pick<Opening, 'head' | 'base'>, context: Context) => Promise<Provider>
  /** Tells it what became of the run, where it was opened; gives what to note. */
  conclude?: (outcome: Outcome, context: Context) => Promise<Note[]>
}

/** Those that can be asked, by their id. */
export type OpenSources = ReadonlyMap<string, Provider>

/** The sources of a run: opened and checked before they are asked, and closed when all is done. */
export type SourcesOfRun = {
  open: OpenSources
  openThose: (isStarted: boolean, deployed: Pick<Opening, 'head' | 'base'>) => Promise<void>
  /** Closes each of them, whatever becomes of another. */
  close: () => Promise<void>
}

export function sourcesOfRun(
  sources: readonly Source[],
  evidence: Evidence,
  plan: Plan,
  context: Context,
): SourcesOfRun {
  const open = new Map<string, Provider>()
  const opened: { id: string; provider: Provider }[] = []
  return {
    open,
    openThose: async (isStarted, deployed) => {
      for (const source of sources.filter(one => one.isStarted === isStarted)) {
        const provider = await source.open(deployed, context)
        opened.push({ id: source.id, provider })
        if (await isUsable(provider, source, evidence, plan, context)) open.set(source.id, provider)
      }
    },
    close: async () => {
      for (const { id, provider } of opened.toReversed()) {
        const close = async () => {
          await provider.close?.()
          return []
        }
        addNotes(evidence, await notesOf(id, () => provider.notes?.()))
        addNotes(evidence, await notesOf(id, close))
      }
    },
  }
}

/** A source that nobody's verdict depends on costs what it would have shown, and nothing else. */
async function isUsable(
  provider: Provider,
  { id }: Source,
  evidence: Evidence,
  plan: Plan,
  context: Context,
): Promise<boolean> {
  const objectives = objectivesOf(plan, id)
  const tell = (notes: readonly Note[]): void => {
    for (const { message, hint } of foldNotes(notes))
      context.log.warn(`${id}: ${message}${hint ? ` (${hint})` : ''}`)
    addNotes(evidence, named(id, notes))
  }
  try {
    tell(await provider.check(objectives, context))
    return true
  } catch (error) {
    const isNeeded = objectives.length > 0 || (plan.load.profile === 'soak' && provider.memory)
    if (!(error instanceof Problem) || isNeeded) throw error
    const message = `The scorecard shows nothing of it: ${error.message}`
    tell([{ source: id, message, ...defined({ hint: error.hint }) }])
    return false
  }
}

/** The objectives whose numbers a source has. */
export const objectivesOf = ({ objectives }: Plan, id: string): MeasuredObjective[] =>
  objectives.filter(isMeasured).filter(({ provider }) => provider === id)

/** Several sources may be of one kind: a note bears the name of its own. */
const named = (source: string, notes: readonly Note[]): Note[] =>
  notes.map(note => ({ ...note, source }))

export function addNotes(evidence: Evidence, notes: readonly Note[]): void {
  if (notes.length > 0) evidence.notes = [...(evidence.notes ?? []), ...notes]
}

/** How long a run waits at most for those that are told of its end. */
const concludingMs = 5000

/** Tells every source what became of the run; a cancelled one is told too. */
export async function concludeSources(
  sources: readonly Source[],
  outcome: Outcome,
  context: Context,
): Promise<Note[]> {
  const request = { ...context, signal: AbortSignal.timeout(concludingMs) }
  const notes = await Promise.all(
    sources.map(({ id, conclude }) => notesOf(id, () => conclude?.(outcome, request))),
  )
  return notes.flat()
}

/**
 * What a source has to note as it is done with. Not even a bug in one of them keeps the others
 * open, or the run from being published: it is a note as well.
 */
async function notesOf(source: string, finish: () => Promise<Note[]> | undefined): Promise<Note[]> {
  try {
    return named(source, (await finish()) ?? [])
  } catch (error) {
    return [{ source, message: error instanceof Error ? error.message : String(error) }]
  }
}
