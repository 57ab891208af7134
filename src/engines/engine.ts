import type { Setting } from '../language/option.ts'
import type { Sampled } from '../model/basics/sampled.ts'
import type { Context } from '../model/context.ts'
import type { LoadReport } from '../model/evidence/load-report.ts'
import type { Note } from '../model/note.ts'
import type { Design } from '../model/plan/baseline.ts'
import type { LoadPlan } from '../model/plan/load.ts'
import type { Headers, Route } from '../model/plan/target.ts'
import type { Leave } from '../tools/leftover.ts'
import type { Machine } from '../tools/machine.ts'

/** Seconds of a window that most engines report in. */
export const usualWindowSeconds = 2.5

/** One load engine, as the table has it. `S`: its settings, under `load.<id>` of the config. */
export type EngineKind<S> = {
  /** `load.engine.id` of a plan, and the key of the settings. */
  id: string
  /** Absent: the engine goes by the gate's own keys of `load`. */
  setting?: Setting<S>
  /**
   * Of one without a key of its own: what `load.engine` says to choose it, and the keys of `load`
   * beside it that are its settings.
   */
  chosenBy?: { engine: string; with: readonly string[] }
  can: Can
  /**
   * Whether the report says when the load ran, which is what metrics sources are asked about;
   * absent: always.
   */
  isDated?: (settings: S) => boolean
  /** The longest that it measures where the config does not say; absent: as the gate's own load. */
  usualDurationMs?: number
  /** Seconds of a window: what the engine reports in, and what a look waits for the end of. */
  windowSeconds: (load: LoadPlan) => number
  /** The code itself, which is read only where a run needs it. */
  load: () => Promise<EngineModule<S>>
}

/**
 * What an engine can do; what a config asks beyond it is a mistake with its place, before anything
 * runs.
 */
type Can = {
  /** Keys of `load`, beside the engine's own, that it goes by. */
  keys: 'all' | readonly string[]
  /**
   * What it sends: the plan's `requests`, each of which is then tried before the load; what a
   * script of its own says; or nothing, since it reads what somebody else has sent.
   */
  sends: 'requests' | 'its own' | 'nothing'
  /** Two deployments side by side; `at once`: never in turns. */
  sides: boolean | 'at once'
  /** The load can go up in steps, each measured for itself. */
  steps: boolean
  /** What of a plan's load it cannot do, beyond all this; with a baseline, of both sides. */
  refusals?: (load: LoadPlan, asked: { hasTwoSides: boolean }) => Refusal[]
}

/**
 * Something that an engine cannot do. `keys`: where it stands, below `load` or, with `request`,
 * below the request of that number; `what`: as in `k6 cannot run …`; `hint`: what to do instead;
 * absent: take the engine of the gate.
 */
export type Refusal = { request?: number; keys: readonly string[]; what: string; hint?: string }

/** What the file of an engine exports; `S` as in its kind. */
export type EngineModule<S> = {
  /**
   * Reads what the settings say of the load before it runs. `locate` gives the path of a file that
   * they name, from the working folder.
   * @throws Problem `config`
   */
  survey?: (
    settings: S,
    locate: (file: string) => Promise<{ path: string; opened: string }>,
  ) => Promise<Surveyed<S>>
  /**
   * Finds the engine and its version, and tries out what it will be told: before anything is waited
   * for, and before any load.
   * @throws Problem `engine` or `config`
   */
  prepare: (order: PrepareOrder<S>, context: Context) => Promise<Prepared>
}

/**
 * The settings with the paths of their files from the working folder, and what is known of the
 * load.
 */
type Surveyed<S> = { settings: S; sampled?: Sampled }

/**
 * `folder`: the working folder, from which the files of the settings are taken. `machine` and
 * `leave` are for an engine that starts a tool.
 */
export type PrepareOrder<S> = {
  load: LoadPlan
  settings: S
  folder: string
  machine: Machine
  leave: Leave
}

/** An engine that is ready to run; the steps of one profile run one after the other. */
export type Prepared = {
  engine: { name: string; version: string }
  /**
   * Where it was found and what it will run, in words, such as `/usr/bin/k6 runs tests/load.js`;
   * absent of one that needs no looking for.
   */
  found?: string
  /** What it found to tell. */
  notes?: readonly Note[]
  /** It reports two sides, whether the order has a base or not. */
  compares?: true
  /** Its requests were sent before, so that to end early saves nothing. */
  isSent?: true
  /**
   * Runs warm-up and measured part, and reports what happened. Ends early when `context.signal`
   * aborts: the load stops at once, and the report holds what was measured until then.
   * @throws Problem `engine` where no load can be generated at all.
   */
  run: (order: LoadOrder, context: Context, atLook?: AtLook) => Promise<LoadReport>
}

/** What a load engine is told: the plan, and where it goes. */
export type LoadOrder = {
  load: LoadPlan
  head: Deployment
  /** A second deployment that gets as much, at the same time; the report says by which design. */
  base?: Deployment & { design?: Design }
  /** Order of requests; the same seed gives the same order. */
  seed: number
  /**
   * Seconds of the measured part, ascending, after which `atLook` is asked; its end is none of
   * them.
   */
  looks?: readonly number[]
  /**
   * Lists of hosts, as `policy.allowed-hosts` has them: what the engine learns of during the load
   * has to be on all of them. What the plan names was held to them before.
   */
  allowed?: readonly (readonly string[])[]
}

/** `proxy`: the address of one that it is reached through. */
type Deployment = { url: string; headers: Headers; route?: Route; proxy?: string }

/**
 * Shown all that was due until a look, once it has ended: whether that is enough. The run then ends
 * with this report.
 */
export type AtLook = (report: LoadReport) => boolean
