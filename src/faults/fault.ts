import type { Option } from '../language/option.ts'
import type { Clock, Context } from '../model/context.ts'
import type { UnusedProxy } from '../model/evidence/experiment.ts'
import type { DependencyPlan } from '../model/plan/chaos.ts'
import type { Bounds, Labels } from '../model/plan/policy.ts'
import type { Machine } from '../tools/machine.ts'
import type { DependencyProxy } from './dependency-proxy.ts'

/** One kind of fault, as the table has it. `S`: what `fault` of an experiment says. */
export type FaultKind<S> = {
  /** The key within `fault` that chooses the kind. */
  id: string
  /** The whole mapping `fault`, of which `id` is one key. */
  option: Option<S>
  /** What it does, for people: `latency of 300 ms at payment`. */
  describe: (settings: S) => string
  /** Whether it stays where nobody reverts it; absent: it ends with the gate, or by itself. */
  lasts?: (settings: S) => boolean
  /** Whether it disturbs a share of the calls only; absent: all of them. */
  isPartial?: (settings: S) => boolean
  /** Whose API does it; absent: nobody's. */
  url?: (settings: S) => string
  /** The dependency whose calls cannot be counted meanwhile, since its proxy does not listen. */
  hidesCallsOf?: (settings: S) => string | undefined
  /**
   * By which names of ours it selects what others run, as `chaos.selectors` allows it: `port` and
   * `3000`. Absent: it selects nothing, or what it selects is known only once it is open.
   */
  selects?: (settings: S) => Labels
  /**
   * It is injected by a request: one that nobody waits for any more may still take effect, soon
   * after whoever sent it has ended. Absent: it is not. `lookEveryMs`: how often its status may be
   * asked for.
   */
  byRequest?: { lookEveryMs: number }
  /** What of it does not go with how its dependencies are reached; absent: it needs none. */
  unfit?: (
    settings: S,
    dependencies: readonly DependencyPlan[],
  ) => { message: string; hint: string }[]
  /**
   * The longest in ms that it may take to become active, and as long again to be reverted; absent:
   * a moment.
   */
  switchMs?: (settings: S) => number
  /** The code itself, which is read only where a run needs it. */
  load: () => Promise<FaultModule<S>>
}

/** What the file of a fault exports; `S` as in its kind. */
export type FaultModule<S> = {
  /**
   * Makes sure that it can be injected, and injects nothing.
   * @throws Problem `fault` saying what to mend.
   */
  open: (settings: S, opening: FaultOpening, context: Context) => Promise<Fault>
  revert: Revert
}

/**
 * `key`: names this injection alone, and is chosen before it. `longestMs`: how long the fault lasts
 * at most, so that what ends by itself knows when. `mayLast`: a fault that does not is accepted.
 * `proxies`: those of the gate, by the name of the dependency; `folder`: in which commands run.
 * `bounds`: the plan's own and those of the base branch, for what is known only once it is open.
 */
export type FaultOpening = {
  key: string
  longestMs: number
  mayLast: boolean
  machine: Machine
  folder: string
  proxies: ReadonlyMap<string, DependencyProxy>
  bounds: readonly Bounds[]
}

/** A fault that can be injected once. */
export type Fault = {
  /**
   * What undoing takes, in plain JSON: known before anything is done, and saved for another
   * process.
   */
  injection: unknown
  /**
   * Resolves once it was asked for, which need not be when it is active. Ends early where
   * `context.signal` aborts.
   * @throws Problem `fault`
   */
  inject: (context: Context) => Promise<void>
  status: (context: Context) => Promise<FaultStatus>
  /** Why it is as it was last found, by whoever injects it; absent: nobody says. */
  says?: () => string | undefined
  /**
   * Where it would have been met, but nobody came there since it was injected: it has tested
   * nothing. Asked before it is reverted; absent: nobody counts who comes.
   */
  unused?: () => Promise<UnusedProxy[] | Unchecked>
  /** How people undo it where the gate cannot: `run ./mend.sh`. */
  mend: string
}

/** Why it is not known whether anybody met a fault, as a sentence, and what would tell. */
export type Unchecked = { unchecked: string; hint: string }

/** `unknown`: whoever was asked does not say. */
export type FaultStatus = 'pending' | 'active' | 'ended' | 'unknown'

/** `clock`: that of the run; absent in another process, which has its own. */
export type Reverting = Pick<FaultOpening, 'machine' | 'proxies'> & { clock?: Clock }

/**
 * Undoes an injection in this process or in another: safe to repeat, and to call where nothing was
 * injected. One that is under way is ended first.
 * @throws where it cannot be undone.
 */
type Revert = (injection: unknown, opening: Reverting) => Promise<'undone' | 'was not there'>
