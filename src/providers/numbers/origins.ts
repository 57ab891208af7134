import type { Context } from '../../model/context.ts'
import { nearHint } from '../near-hint.ts'
import type { Refusal } from '../outcome.ts'
import { lastHour, type NumberSource, wholeOf } from './numbers.ts'

/**
 * What a query reads, such as a metric or an index. `all`: the query for all of it; `names`: what
 * may be misspelt in it; `early` and `silent`: what messages say where there is none of it in the
 * last hour, and in the window.
 */
type Origin<Q> = {
  all: Q
  about: string
  names: readonly string[]
  early: string
  silent: string
}

type Origins<Q> = Pick<NumberSource<Q>, 'ask'> & {
  of: (query: Q) => readonly Origin<Q>[]
  /** Whether all of it is counted. */
  counts: boolean
  /** What there is of it in the last hour; absent: as `ask` finds it. */
  recent?: (all: Q, context: Context) => Promise<readonly unknown[] | Refusal>
  /** Names that are known. */
  known?: (context: Context) => Promise<readonly string[]>
  /** What to look at where there is none: before the load, and in the window. */
  hints: { early: string; silent: string }
}

/** Explains an empty result: whether there are any data of what the query reads. */
export function byOrigin<Q>({ ask, of, counts, hints, ...more }: Origins<Q>) {
  const { known = () => Promise.resolve([]), recent = askRecent } = more
  async function askRecent(all: Q, context: Context) {
    const found = await ask(all, lastHour(context, counts), context)
    return found.kind === 'failed' ? found : found.series
  }
  return {
    goesOn: query => ({
      by: counts ? 'events' : 'points',
      of: of(query).map(({ all }) => all),
    }),
    findMissing: async (query, context) => {
      const found = await Promise.all(
        of(query).map(async ({ all, about, names, early: message }) => {
          const some = await recent(all, context)
          if (!Array.isArray(some) || some.length > 0) return []
          const others = await known(context)
          const hint = names.map(name => nearHint(name, others, undefined)).find(Boolean)
          return [{ message, about, hint: hint ?? hints.early }]
        }),
      )
      return found.flat()
    },
    explainSilence: async (query, { window }, context) => {
      for (const { all, silent: detail } of of(query)) {
        const some = await ask(all, wholeOf(window, counts), context)
        if (some.kind === 'failed') return some
        if (some.series.length === 0) return { detail, hint: hints.silent }
      }
      return undefined
    },
  } satisfies Pick<NumberSource<Q>, 'findMissing' | 'explainSilence' | 'goesOn'>
}
