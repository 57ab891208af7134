import type { Context } from '../../model/context.ts'
import type { Note } from '../../model/note.ts'
import type { Question, Reducer } from '../../model/plan/question.ts'
import type { Opened, Refusal } from '../outcome.ts'
import type { MeasuredWindow } from '../provider.ts'
import { type Parts, partsOf } from './window-parts.ts'

/**
 * The query of an objective for one number, or for two counts of which one is part of the other.
 */
export type NumberAsk<Q> = { query: Q } | { part: Q; total: Q }

/**
 * The time that a query covers. `counts`: the number of what the query finds is needed. `reduce`:
 * for a source that reduces by itself, how its values over the window become one.
 */
export type Over = { window: MeasuredWindow; parts: Parts; counts: boolean; reduce?: Reducer }

/**
 * Of each series its value in each part; undefined where a part has none. `detail`: how the values
 * came about.
 */
export type Numbers = {
  kind: 'numbers'
  series: { labels: Record<string, string>; values: (number | undefined)[] }[]
  warnings: string[]
  detail?: string
}

export const numbersOf = (series: Numbers['series'], warnings: string[] = []): Numbers => ({
  kind: 'numbers',
  series,
  warnings,
})

/** One series by its values in each part; none where no part has one. */
export const oneSeries = (
  values: (number | undefined)[],
  labels: Record<string, string> = {},
): Numbers => numbersOf(values.some(value => value !== undefined) ? [{ labels, values }] : [])

/** Why there is no number. */
export type Explanation = { detail: string; hint?: string }

/** What shows that a source is reachable and authorised: any response of its own. */
export type Reached = { kind: 'reached' } | Opened | Numbers

/**
 * How it shows that data go on until the end of a window. `events`: what `of` counts comes all the
 * time, absent: what the query itself counts. `points`: the query has values at regular times, or
 * `of` where it has one without any data. `periods`: it has one for each period of so many seconds.
 */
type GoesOn<Q> =
  | { by: 'events'; of?: readonly Q[] }
  | { by: 'events' | 'points'; of: readonly Q[] }
  | { by: 'periods'; seconds: number }

/**
 * What a source of numbers has to bring; everything else is the same for all. Q: a query of its own
 * kind.
 */
export type NumberSource<Q> = {
  id: string
  title: string
  /** Where it is, for people. */
  where: string
  /** What is counted, and arrives late, as in "log lines". */
  counted: string
  settleMs: number
  /** How several numbers become one, in its language. */
  severalHint: string
  /** The query as a reader would write it there. */
  write: (query: Q, over: Over) => string
  ask: (query: Q, over: Over, context: Context) => Promise<Numbers | Refusal>
  /** Reachable and authorised. */
  reach: (context: Context) => Promise<Reached | Refusal>
  /** What a query reads that is not there, before the load. */
  findMissing?: (query: Q, context: Context) => Promise<Omit<Note, 'source'>[]>
  /**
   * Why nothing can be found, where a name in the query is known nowhere, also long before the run;
   * undefined where it is known, or where that cannot be read.
   */
  explainUnknown?: (query: Q, context: Context) => Promise<Explanation | undefined>
  /** Why an empty result in the window is no proof of zero; undefined where it is one. */
  explainSilence: (query: Q, over: Over, context: Context) => Promise<Explanation | undefined>
  /** How the data of a query show that they go on until the end of a window; absent: not at all. */
  goesOn?: (query: Q) => GoesOn<Q> | undefined
  /** It divides a window only into multiples of so many ms; absent: into any. */
  unitMs?: number
  /** It reduces values over the window to one itself, as `reduce` says. */
  reducesItself?: true
  /** Whether a query has a value even without any data. */
  standsIn?: (query: Q) => boolean
  /**
   * Whether a part reads nothing but what its total reads: it would have been seen if it had
   * happened.
   */
  isWithin: (part: Q, total: Q) => boolean
  link?: (written: string, window: MeasuredWindow, query: Q) => string | undefined
  startMeasuring: (context: Context) => void
}

/** Each query of an objective, and whether what it finds is counted. */
export const queriesOf = <Q>(ask: NumberAsk<Q>): [query: Q, counts: boolean][] =>
  'query' in ask
    ? [[ask.query, false]]
    : [
        [ask.part, true],
        [ask.total, true],
      ]

/** The window in one piece. */
export const wholeOf = (window: MeasuredWindow, counts: boolean): Over => ({
  window,
  parts: partsOf(window, { most: 1, leastMs: 0 }),
  counts,
})

const hourSeconds = 3600

/** The hour before now, in one piece. */
export function lastHour({ clock }: Context, counts: boolean): Over {
  const end = Math.floor(clock.now() / 1000)
  return wholeOf({ start: end - hourSeconds, end }, counts)
}

/** How a source that reduces by itself is to reduce. */
export const reducedBy = <Q>(
  { reducesItself }: NumberSource<Q>,
  question: Question,
): Pick<Over, 'reduce'> =>
  reducesItself && question.kind === 'value' && question.reduce ? { reduce: question.reduce } : {}
