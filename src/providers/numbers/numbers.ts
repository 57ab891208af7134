import type { Context } from '../../model/context.ts'
import type { Note } from '../../model/note.ts'
import type { Question, Reducer } from '../../model/plan/question.ts'
import type { Refusal } from '../outcome.ts'
import type { MeasuredWindow } from '../provider.ts'
import { type Parts, partsOf } from './window-parts.ts'

/** What an objective asks: one number, or two counts of which one is a part of the other. */
export type NumberAsk<Q> = { query: Q } | { part: Q; total: Q }

/**
 * Over which time something is asked. `counts`: the query finds things, and their number is wanted.
 * `reduce`: of a source that reduces by itself, what becomes of its values over the window.
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

/** `isWrong`: the source is well, and what it was asked is wrong whatever the data. */
export type Refused = Refusal & { isWrong?: true }

/** Why there is no number. */
export type Explanation = { detail: string; hint?: string }

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
  /** The query as a reader would ask it there. */
  write: (query: Q, over: Over) => string
  ask: (query: Q, over: Over, context: Context) => Promise<Numbers | Refused>
  /** Reachable and authorised. */
  reach: (context: Context) => Promise<{ kind: 'reached' } | Refusal>
  /** What a query reads and nobody has, before the load. */
  findMissing?: (query: Q, context: Context) => Promise<Omit<Note, 'source'>[]>
  /**
   * Why nothing can be found, where a name in the query is known nowhere, also long before the run;
   * undefined where it is known, or where that cannot be read.
   */
  explainUnknown?: (query: Q, context: Context) => Promise<Explanation | undefined>
  /** Why it is no proof of zero that nothing was found in the window; undefined where it is one. */
  explainSilence: (query: Q, over: Over, context: Context) => Promise<Explanation | undefined>
  /** It gives what `reduce` asks for itself, as one value over the window. */
  reducesItself?: true
  /** Whether a query has a value also where nothing that it reads is there. */
  standsIn?: (query: Q) => boolean
  /**
   * Whether a part reads nothing but what its total reads, so that it had been seen if it had
   * happened.
   */
  isWithin: (part: Q, total: Q) => boolean
  link?: (written: string, window: MeasuredWindow, query: Q) => string | undefined
  startMeasuring: (context: Context) => void
}

/** Each query of what is asked, and whether what it finds is counted. */
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

/** What a source that reduces by itself is told of it. */
export const reducedBy = <Q>(
  { reducesItself }: NumberSource<Q>,
  question: Question,
): Pick<Over, 'reduce'> =>
  reducesItself && question.kind === 'value' && question.reduce ? { reduce: question.reduce } : {}
