import { defined } from '../../model/basics/defined.ts'
import { formatDuration } from '../../model/basics/units.ts'
import type { Clock, Context } from '../../model/context.ts'
import { Problem } from '../../model/problem.ts'
import type { Machine } from '../../tools/machine.ts'
import { undoContext } from '../../tools/undo-context.ts'
import type { Fault, FaultModule, FaultOpening, FaultStatus } from '../fault.ts'

/* Experiments that a provider runs by itself, once it is asked to: what they all share. */

/**
 * A run of an experiment. `says`: its state in the provider's own words. `isLeftBroken`: it has
 * ended, and what it broke may not be mended.
 */
export type HostedRun = { status: FaultStatus; says: string; isLeftBroken?: true }
export type ListedRun = HostedRun & { run: string }

/** Of a run that is listed: also where its state is not known. */
export const isUnderWay = ({ status }: HostedRun): boolean => status !== 'ended'

/**
 * One experiment of a provider. While a fault lasts it is the gate's alone: whatever runs of it is
 * ended with the fault.
 */
export type Experiment = {
  /**
   * Makes sure that it can be started.
   * @throws Problem `fault`
   */
  check: (opening: FaultOpening) => Promise<void>
  /** Gives the id of the run. `key`: names this injection alone. */
  start: (key: string) => Promise<string>
  look: (run: string, key: string) => Promise<HostedRun>
  /**
   * Runs that are under way, the newest first: those of the key where the provider keeps it, else
   * all of the experiment.
   */
  underWay: (key?: string) => Promise<ListedRun[]>
  /** Safe to repeat, and for a run that has ended. */
  stop: (run: string, key: string) => Promise<void>
  /** Removes what a run that has ended leaves behind; whether there was any. */
  tidy?: (key: string, run?: string) => Promise<boolean>
}

/** `S`: settings as they are saved with the fault, which hold no secret. */
export type HostedProvider<S> = {
  /** `AWS FIS`. */
  title: string
  connect: (settings: S, machine: Machine, context: Context) => Experiment | Promise<Experiment>
  /** How people stop it: `stop the run of scenario X in Gremlin`. */
  mend: (settings: S) => string
}

/**
 * What reverting takes. `run`: absent in what was saved, since it is known only once it has begun.
 */
type Injection<S> = { settings: S; key: string; run?: string }

const endMs = 120_000
const pauseMs = 1000

export const hostedFault = <S>(provider: HostedProvider<S>): FaultModule<S> => ({
  open: (settings, opening, context) => openHosted(provider, settings, { opening, context }),
  revert: async (saved, { machine, clock }) => {
    const { settings, key, run } = saved as Injection<S>
    const context = { ...undoContext(machine), ...defined({ clock }) }
    const experiment = await provider.connect(settings, machine, context)
    const done = await endRuns(experiment, { key, ...defined({ run }) }, context)
    return (await experiment.tidy?.(key, run)) ? 'undone' : done
  },
})

type Given = { opening: FaultOpening; context: Context }

async function openHosted<S>(
  { title, connect, mend }: HostedProvider<S>,
  settings: S,
  { opening, context }: Given,
): Promise<Fault> {
  const { key, machine } = opening
  const experiment = await connect(settings, machine, context)
  await experiment.check(opening)
  const [other] = await experiment.underWay()
  if (other?.status === 'unknown') throw unknownState(title, other.run, other)
  if (other)
    throw new Problem('fault', `${title} runs this experiment already: ${other.run}`, {
      hint: 'wait for its end, or use an experiment of its own: the gate ends what runs of it',
    })
  const injection: Injection<S> = { settings, key }
  return {
    injection,
    inject: async () => {
      injection.run = await experiment.start(key)
    },
    ...lookingAt(title, experiment, injection),
    mend: mend(settings),
  }
}

function unknownState(title: string, run: string, { says }: HostedRun): Problem {
  const message = `${title}: the state of run ${run} is not one that the gate knows: ${says}`
  return new Problem('fault', message, {
    hint: 'see at the provider what it means, and report it to the gate as a bug',
  })
}

/** One that ends before it was active has broken nothing. */
function lookingAt(
  title: string,
  experiment: Experiment,
  injection: Pick<Injection<unknown>, 'key' | 'run'>,
): Required<Pick<Fault, 'status' | 'says'>> {
  let wasActive = false
  let said: string | undefined
  const status: Fault['status'] = async () => {
    const { run, key } = injection
    if (run === undefined) return 'pending'
    const found = await experiment.look(run, key)
    said = found.says
    if (found.status === 'unknown') throw unknownState(title, run, found)
    if (found.status === 'ended' && !wasActive)
      throw new Problem('fault', `${title}: run ${run} was never active: ${said}`, {
        hint: 'see at the provider why',
      })
    wasActive ||= found.status === 'active'
    return found.status
  }
  return { status, says: () => said }
}

/** Stops what runs, and waits until it has ended. */
async function endRuns(
  experiment: Experiment,
  { key, run }: Pick<Injection<unknown>, 'key' | 'run'>,
  { clock }: Context,
): Promise<'undone' | 'was not there'> {
  const runs =
    run === undefined ? (await experiment.underWay(key)).map(listed => listed.run) : [run]
  let undone = false
  for (const one of runs) {
    let found = await experiment.look(one, key)
    if (isUnderWay(found)) {
      undone = true
      await experiment.stop(one, key)
      found = await awaitEnd(() => experiment.look(one, key), one, clock)
    }
    if (found.isLeftBroken)
      throw new Error(`run ${one} has ended and may have left things broken: ${found.says}`)
  }
  return undone ? 'undone' : 'was not there'
}

async function awaitEnd(
  look: () => Promise<HostedRun>,
  run: string,
  clock: Clock,
): Promise<HostedRun> {
  const end = clock.now() + endMs
  for (;;) {
    const found = await look()
    if (!isUnderWay(found)) return found
    if (clock.now() >= end)
      throw new Error(`run ${run} has not ended after ${formatDuration(endMs)}: ${found.says}`)
    await clock.sleep(pauseMs)
  }
}
