import type { JsonSchema, Option, Setting } from '../language/option.ts'
import type { TextOption } from '../language/text-option.ts'
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
import type { Question, Reducer, SourceQuery, Subject } from '../model/plan/question.ts'
import type { Headers, Route, TlsPlan } from '../model/plan/target.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Leave, Undo } from '../tools/leftover.ts'
import type { Machine } from '../tools/machine.ts'
import type { AppProcesses } from '../tools/processes/process.ts'

export type { Span } from '../model/evidence/traces.ts'

/** The measured part of the run, Unix seconds. */
export type MeasuredWindow = { start: number; end: number }

/**
 * One source, opened. A provider measures and never judges. Failures of the remote end are values
 * (`failed`), not exceptions. An absent method is something that the source cannot do.
 */
export type Provider<A = unknown> = {
  /**
   * Before any load: whether the source is reachable, grants access, and can run the queries.
   * Returns notes, such as on a metric that does not exist.
   * @throws Problem `provider` with what to fix.
   */
  check: (queries: readonly SourceQuery<Question, A>[], context: Context) => Promise<Note[]>
  /** Waits until the data of the window has arrived, then reads the result over the window. */
  measure: (query: Aimed<A>, window: MeasuredWindow, context: Context) => Promise<Measurement>
  /** The same over time, for a chart. No verdict depends on it. */
  series?: (query: Aimed<A>, window: MeasuredWindow, context: Context) => Promise<Measurement>
  /** The state of an error budget in production, over the budget's own window. */
  budget?: (
    query: SourceQuery<Question, A>,
    window: MeasuredWindow,
    context: Context,
  ) => Promise<BudgetReading>
  /** What it can report about any target without a query. */
  uses?: readonly (Resource | Traffic)[]
  /** It reports the use of resources for the base as well, selected by `side`. */
  usesOfBase?: true
  /** The memory of the target over time, in bytes, for the trend of a soak. */
  memory?: (window: MeasuredWindow, context: Context) => Promise<Measurement>
  /** Spans of traces by trace id, once they have had time to arrive. */
  traces?: (ids: readonly string[], context: Context) => Promise<Traces>
  /** Log lines that contain a trace id; their number is bounded. */
  logs?: (order: LogsOrder, window: MeasuredWindow, context: Context) => Promise<Logs>
  /** Receives the progress of the load, several times a second. */
  watch?: (progress: Progress) => void
  /** Receives the outcome of the run, also of one that failed or was cancelled. Returns notes. */
  conclude?: (outcome: Outcome, context: Context) => Promise<Note[]>
  /** Notes, once all queries have been made. */
  notes?: () => Promise<Note[]>
  /** Stops whatever was started for the run. */
  close?: () => Promise<void>
}

/** `link`: to the page of the run; `window`: the measured part, Unix ms. */
export type Outcome = {
  verdict: Verdict
  reason: string
  link?: string
  window?: { start: number; end: number }
}

/**
 * `spans`: by trace id; empty for a trace without spans. `dropped`: the number of traces for which
 * there was no room. `failed`: why no more could be read.
 */
type Traces = {
  spans: ReadonlyMap<string, readonly Span[]>
  dropped?: number
  failed?: { detail: string; hint?: string }
}

/**
 * `query`: which logs, in the source's own language; `by`: the field that holds the trace id,
 * absent where the line itself holds it; `ids`: of 32 hex digits each.
 */
export type LogsOrder = { query: string; by?: string; ids: readonly string[] }

type Logs = { kind: 'lines'; lines: LogLine[] } | { kind: 'failed'; detail: string; hint?: string }

/** `at`: Unix ms; `id`: the one of the ordered ids that the line contains. */
export type LogLine = { id: string; at: number; text: string }

/** `side`: head where absent. `unit`: that of the objective, if it has one. */
export type Aimed<A = unknown> = Pick<SourceQuery<Question, A>, 'question' | 'ask'> & {
  target: Subject
  side?: Side
  unit?: Unit
}

/**
 * `since`: when the source's data begin, Unix seconds; absent where they reach back to the start of
 * the window.
 */
export type BudgetReading = { measured: Measurement; since?: number }

/**
 * A running deployment, and how to reach it. `processes`: those of a deployment that the run
 * started.
 */
export type Deployed = { url: string; headers: Headers; route?: Route; processes?: AppProcesses }

/**
 * What a source is opened with. `head` and `base` are known where it is opened for the load.
 * `allow` throws a Problem for an address that no deployment may have. `redact` is applied to
 * everything that is stored.
 */
export type Opening = {
  head?: Deployed
  base?: Deployed
  machine: Machine
  /** The name of the service in the plan. */
  service?: string
  /**
   * Its key in the config, for messages, such as `sources.staging.loki`; absent: that of its kind.
   */
  called?: string
  /** Registers whatever has to be undone. */
  leave: Leave
  allow: (url: string) => void
  redact?: (text: string) => string
  /** The run is a soak. */
  followsMemory?: boolean
}

/** What an adapter is once its code is loaded. */
export type Adapter<S, A> = {
  open: (settings: S, opening: Opening, context: Context) => Promise<Provider<A>>
  /** What `doctor` can check besides opening the source and querying it. */
  examine?: (settings: S, opening: Opening, context: Context) => Promise<Finding[]>
}

/**
 * The target's use of resources, the same compared with the base, alert rules, and SLOs with error
 * budgets on counters in PromQL.
 */
export type Capability = 'use' | 'compared-use' | 'alerts' | 'slos'

/** What else of a plan matters to a source. `startsTarget`: the run starts the target itself. */
export type Around = { startsTarget: boolean }

/**
 * Where the settings of a source come from. `isGiven`: whether an input sets a key below the
 * source's own; it overrides the file. `called`: its key, for messages, such as
 * `sources.staging.loki`.
 */
export type Where = { isGiven: (...path: string[]) => boolean; called: string }

/** A mistake in the settings of a source as a whole; `path`: below its key. */
export type SourceMistake = { message: string; hint?: string; path?: string[] }

/**
 * An address to which credentials are sent (`source`), or from which metrics of the deployments are
 * scraped (`scraped`).
 */
export type NamedAddress = { path: string[]; url: string; role: 'source' | 'scraped' }

/** What the key of a source holds in an objective; `when` and the keys beside it add the rest. */
export type WrittenAsk<A = unknown> = Pick<
  SourceQuery<Question, A>,
  'ask' | 'query' | 'language'
> & {
  /** The kind of question. */
  of: { kind: 'value' } | { kind: 'share'; partIs: 'bad' | 'good' } | { kind: 'quantile' }
  /** Where the query itself says it. */
  unit?: Unit
  /** Why a `unit` has to be given beside it. */
  unitHint?: string
  /** It reads only a sample of what happened: advisory, unless the objective says otherwise. */
  isSampled?: true
  /** Which key beside it is wrong or missing for this query, whatever the data. */
  beside?: (keys: KeysBeside) => BesideMistake | undefined
}

/** The keys of an objective that say how the result of its query is read. */
export type KeysBeside = { reduce?: Reducer; absent?: 'ok'; unit?: Unit }

/** `key`: the one that is wrong; absent: one is missing. */
export type BesideMistake = { message: string; hint: string; key?: keyof KeysBeside }

/**
 * The key of a source in objectives: its option, and its forms for the schema. `form` recognises a
 * written value; the last one matches all others. `without`: keys that `beside` always refuses.
 */
export type AskKey<A = unknown> = {
  setting: Omit<Setting<WrittenAsk<A>>, 'option'> & { option: Option<WrittenAsk<A>> }
  forms: readonly {
    of: WrittenAsk['of']['kind']
    form: JsonSchema
    without?: readonly (keyof KeysBeside)[]
  }[]
  /** Queries whose objective can never fail, whatever the target does. */
  idle?: (query: SourceQuery) => { message: string; hint: string }[]
}

/** `query`: what `logs.query` has to be, for people; `option`: how it is read. */
type LogsKind = { query: string; option: TextOption<string> }

/**
 * One kind of source in the table: everything that is known of it without loading its code. W: what
 * is written below its key; S: its settings; A: the queries of objectives.
 */
export type ProviderKind<
  W = unknown,
  S extends ProviderSettings = ProviderSettings,
  A = unknown,
> = {
  /** `ProviderPlan.kind`. */
  id: string
  title: string
  /** Its page below docs/. */
  page: string
  /**
   * The key in the config and in objectives. Several kinds may share a key: the first whose `plan`
   * returns settings is used.
   */
  key: string
  setting: Setting<W>
  ask?: AskKey<A>
  /** The settings; undefined where what is written does not mean this kind. */
  plan: (written: W | undefined, around: Around) => S | undefined
  /** Settings that exclude each other. */
  mistakes?: (settings: S, written: W | undefined, where: Where) => SourceMistake[]
  /** What it can report without a query. */
  can?: readonly Capability[]
  /** Resources whose use it can report. */
  uses?: readonly Resource[]
  /** Why it cannot be queried where the plan lacks it; absent: no address is configured. */
  lacks?: string
  /** What to do where objectives query it and it is not configured. */
  missing: string
  /** Every address that it connects to. */
  addresses: (settings: S) => NamedAddress[]
  /** `flags` and `sends` of the plan. */
  rerun?: (settings: S) => Pick<ProviderPlan, 'flags' | 'sends'>
  /** The settings for people, such as an address. */
  describe: (settings: S) => string
  /**
   * What else of the settings identifies the source, and affects the result of a question or the
   * trend of memory.
   */
  identity?: (settings: S, of?: Question | 'memory') => unknown
  /** A page over exactly the window that the scorecard links to. */
  dashboard?: (settings: S, window: MeasuredWindow) => string | undefined
  /** It is started for the run, once the target is ready. */
  isStarted?: true
  /** It has traces of the load; `asked`: read only where `traces.from` names it. */
  readsTraces?: 'always' | 'asked'
  /** It has logs whose lines may contain a trace id. */
  readsLogs?: LogsKind
  /** The address of a trace for people; `$trace` stands for its id. */
  traceLink?: (settings: S) => string | undefined
  /** How its changes to other systems are undone: leftovers of this kind. */
  undo?: { kind: string; load: () => Promise<{ undo: Undo }> }
  /** Absent for a kind that is never queried. */
  load?: () => Promise<Adapter<S, A>>
  /** Converts data of this kind in an older record to the current form. */
  upgrade?: (record: RawRecord) => RawRecord
}

/** A record as it was read, before its form is checked. */
export type RawRecord = Record<string, unknown> & {
  plan: Record<string, unknown>
  evidence: Record<string, unknown>
}

/** How a source is reached over HTTP. */
export type Access = { url: string; headers: Headers; auth?: AuthPlan; tls?: TlsPlan }
