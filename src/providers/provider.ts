import type { JsonSchema, Option, Setting } from '../language/option.ts'
import type { Unit } from '../model/basics/units.ts'
import type { Finding } from '../model/checkup.ts'
import type { Context, Progress } from '../model/context.ts'
import type { Resource, Traffic } from '../model/evidence/conventional.ts'
import type { Side } from '../model/evidence/load-report.ts'
import type { Measurement } from '../model/evidence/measurement.ts'
import type { Span } from '../model/evidence/traces.ts'
import type { Note } from '../model/note.ts'
import type { AuthPlan } from '../model/plan/auth.ts'
import type { ProviderPlan, ProviderSettings } from '../model/plan/provider.ts'
import type { Question, SourceQuery, Subject } from '../model/plan/question.ts'
import type { Headers, Route, TlsPlan } from '../model/plan/target.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Leave, Undo } from '../tools/leftover.ts'
import type { Machine } from '../tools/machine.ts'
import type { AppProcesses } from '../tools/processes/process.ts'

export type { Span } from '../model/evidence/traces.ts'

/** The measured part of the run, Unix seconds. */
export type MeasuredWindow = { start: number; end: number }

/**
 * One source, opened. A provider measures and never judges; what the remote end does wrong is a
 * value (`failed`), not a throw. What is absent it cannot do, and is not shown.
 */
export type Provider<A = unknown> = {
  /**
   * Reachable and authorised, before any load, and can read what will be asked. Gives what is worth
   * telling, such as a metric that is not there.
   * @throws Problem `provider` saying what to mend.
   */
  check: (queries: readonly SourceQuery<Question, A>[], context: Context) => Promise<Note[]>
  /**
   * Waits until the data of the window has arrived, then reads what the window says. `target`: what
   * was measured.
   */
  measure: (query: Aimed<A>, window: MeasuredWindow, context: Context) => Promise<Measurement>
  /** The same over time, for a chart. Never needed for a verdict. */
  series?: (query: Aimed<A>, window: MeasuredWindow, context: Context) => Promise<Measurement>
  /** What production had of an error budget, over its own window. */
  budget?: (
    query: SourceQuery<Question, A>,
    window: MeasuredWindow,
    context: Context,
  ) => Promise<BudgetReading>
  /** What it tells of any target without being told how. */
  uses?: readonly (Resource | Traffic)[]
  /** It tells what the base uses too, where that is asked by `side`. */
  usesOfBase?: true
  /** The memory of the target over time, in bytes, for the trend of a soak. */
  memory?: (window: MeasuredWindow, context: Context) => Promise<Measurement>
  /** Spans of traces, by the ids of these, once they have had time to arrive. */
  traces?: (ids: readonly string[], context: Context) => Promise<Traces>
  /** Lines of logs that bear the id of a trace, a bounded number of them. */
  logs?: (order: LogsOrder, window: MeasuredWindow, context: Context) => Promise<Logs>
  /** Hears how the load goes, several times a second. */
  watch?: (progress: Progress) => void
  /** Hears what became of the run, also of one that failed or was cancelled. Gives what to note. */
  conclude?: (outcome: Outcome, context: Context) => Promise<Note[]>
  /** What is worth telling once all has been asked. */
  notes?: () => Promise<Note[]>
  /** Ends what was started for the run. */
  close?: () => Promise<void>
}

/** `link`: where the run is looked at; `window`: the measured part, Unix ms. */
export type Outcome = {
  verdict: Verdict
  reason: string
  link?: string
  window?: { start: number; end: number }
}

/**
 * `spans`: by trace, empty where none came. `dropped`: traces for which there was no room.
 * `failed`: why no more could be read.
 */
type Traces = {
  spans: ReadonlyMap<string, readonly Span[]>
  dropped?: number
  failed?: { detail: string; hint?: string }
}

/**
 * `query`: which logs, in the source's own language; `by`: the field that holds the id of a trace,
 * absent where the line itself does; `ids`: of 32 hex digits each.
 */
export type LogsOrder = { query: string; by?: string; ids: readonly string[] }

type Logs = { kind: 'lines'; lines: LogLine[] } | { kind: 'failed'; detail: string; hint?: string }

/** `at`: Unix ms; `id`: that of the order which it bears. */
export type LogLine = { id: string; at: number; text: string }

/** `side`: absent, head. `unit`: of the objective, where one asks. */
export type Aimed<A = unknown> = Pick<SourceQuery<Question, A>, 'question' | 'ask'> & {
  target: Subject
  side?: Side
  unit?: Unit
}

/**
 * `since`: from when on the source has it, Unix seconds, where that is later than the window's
 * start.
 */
export type BudgetReading = { measured: Measurement; since?: number }

/**
 * A deployment that is there, and how to reach it. `processes`: of one that the run has started.
 */
export type Deployed = { url: string; headers: Headers; route?: Route; processes?: AppProcesses }

/**
 * What a source is opened with. `head` and `base` are known where it is opened for the load.
 * `allow` throws a Problem for an address that no deployment may have. `redact` stands before all
 * that is stored.
 */
export type Opening = {
  head?: Deployed
  base?: Deployed
  machine: Machine
  /** Of the plan. */
  service?: string
  /**
   * How messages name its key of the config, such as `sources.staging.loki`; absent: as its kind is
   * called.
   */
  called?: string
  /** Hears of all that has to be undone. */
  leave: Leave
  allow: (url: string) => void
  redact?: (text: string) => string
  /** The run is a soak. */
  followsMemory?: boolean
}

/** What an adapter is once its code is loaded. */
export type Adapter<S, A> = {
  open: (settings: S, opening: Opening, context: Context) => Promise<Provider<A>>
  /** What `doctor` can tell beyond that the source can be opened and asked. */
  examine?: (settings: S, opening: Opening, context: Context) => Promise<Finding[]>
}

/**
 * What the target uses, the same beside its base, alert rules, and SLOs with their error budgets on
 * counters in PromQL.
 */
export type Capability = 'use' | 'compared-use' | 'alerts' | 'slos'

/**
 * What a plan has besides what is written below the key of a source. `startsTarget`: the run starts
 * the target itself.
 */
export type Around = { startsTarget: boolean }

/**
 * Where the settings of a source stand. `isGiven`: whether an input says a key below the source's
 * own; it wins over the file. `called`: how messages name it, such as `sources.staging.loki`.
 */
export type Where = { isGiven: (...path: string[]) => boolean; called: string }

/** What is wrong with a source as a whole; `path`: below its key. */
export type SourceMistake = { message: string; hint?: string; path?: string[] }

/**
 * An address that is asked with credentials (`source`), or that is asked for metrics of the
 * deployments (`scraped`).
 */
export type NamedAddress = { path: string[]; url: string; role: 'source' | 'scraped' }

/**
 * What the key of a source says in an objective, before `when` and the keys beside it say the rest.
 */
export type WrittenAsk<A = unknown> = Pick<
  SourceQuery<Question, A>,
  'ask' | 'query' | 'language'
> & {
  /** Which question is meant. */
  of: { kind: 'value' } | { kind: 'share'; partIs: 'bad' | 'good' } | { kind: 'quantile' }
  /** Where it says so itself. */
  unit?: Unit
  /** Of one that needs a `unit` beside it: why. */
  unitHint?: string
  /** It is about a sample of what happened: it counts only where that is written beside it. */
  isSampled?: true
}

/**
 * How objectives ask: the option of the key, and for the schema which forms it has. `form` tells a
 * written value apart; the last form is for all the others.
 */
export type AskKey<A = unknown> = {
  setting: Omit<Setting<WrittenAsk<A>>, 'option'> & { option: Option<WrittenAsk<A>> }
  forms: readonly { of: WrittenAsk['of']['kind']; form: JsonSchema }[]
  /** What of it can never be broken, whatever the target does. */
  idle?: (query: SourceQuery) => { message: string; hint: string }[]
}

/**
 * One kind of source, as the table has it: all that can be said of it without its code. W: what is
 * written below its key; S: its settings; A: what an objective asks it.
 */
export type ProviderKind<
  W = unknown,
  S extends ProviderSettings = ProviderSettings,
  A = unknown,
> = {
  /** `ProviderPlan.kind`. */
  id: string
  title: string
  /** Its page, below docs/. */
  page: string
  /**
   * The key of the config, and of what an objective asks. Several kinds may share one: the first
   * that makes a plan of it is meant.
   */
  key: string
  setting: Setting<W>
  ask?: AskKey<A>
  /** Settings of what is written; undefined where this kind is not meant by it. */
  plan: (written: W | undefined, around: Around) => S | undefined
  /** What of it does not go together. */
  mistakes?: (settings: S, written: W | undefined, where: Where) => SourceMistake[]
  /** What it can be asked without being told how. */
  can?: readonly Capability[]
  /** What it can tell that a target uses. */
  uses?: readonly Resource[]
  /** Why it cannot be queried where it is not planned; absent: no address is configured. */
  lacks?: string
  /** What to do where objectives ask it and it is nowhere given. */
  missing: string
  /** Every address that is asked. */
  addresses: (settings: S) => NamedAddress[]
  /** `flags` and `sends` of the plan. */
  rerun?: (settings: S) => Pick<ProviderPlan, 'flags' | 'sends'>
  /** What people call these settings, such as an address. */
  describe: (settings: S) => string
  /**
   * What else of the settings says that it is the same source, and decides on its answer to a
   * question or on the trend of memory.
   */
  identity?: (settings: S, of?: Question | 'memory') => unknown
  /** What the scorecard links to as a whole, at exactly the window. */
  dashboard?: (settings: S, window: MeasuredWindow) => string | undefined
  /** It is started for the run, when the target is ready. */
  isStarted?: true
  /** It has traces of the load; `asked`: which are read only where `traces.from` says so. */
  readsTraces?: 'always' | 'asked'
  /** It has logs whose lines can bear the id of a trace; what `logs.query` is of it. */
  readsLogs?: string
  /** Where people open a trace; `$trace` stands for its id. */
  traceLink?: (settings: S) => string | undefined
  /** How what it leaves outside of a run is undone: leftovers of this kind. */
  undo?: { kind: string; load: () => Promise<{ undo: Undo }> }
  /** Absent of a kind that is asked nothing. */
  load?: () => Promise<Adapter<S, A>>
  /** Brings what an older record holds of this kind to today's form. */
  upgrade?: (record: RawRecord) => RawRecord
}

/** A record that was read, of which nothing more is known yet. */
export type RawRecord = Record<string, unknown> & {
  plan: Record<string, unknown>
  evidence: Record<string, unknown>
}

/** What every source that is asked over HTTP is reached by. */
export type Access = { url: string; headers: Headers; auth?: AuthPlan; tls?: TlsPlan }
