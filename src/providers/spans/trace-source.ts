import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { Span } from '../../model/evidence/traces.ts'
import { Problem } from '../../model/problem.ts'
import { waitReporter } from '../../net/waiting.ts'
import type { Reached } from '../numbers/numbers.ts'
import type { Refusal } from '../outcome.ts'
import type { Provider } from '../provider.ts'

/** Spans by the id of their trace, without traces that have not been found, or not yet. */
type Found = { kind: 'spans'; spans: ReadonlyMap<string, readonly Span[]> }

/** How traces are read by their ids. */
type TraceReading = {
  /** How long after the load spans usually take to be found. */
  settleMs: number
  /** How many traces one query can name, and how many are read in a run at most. */
  batch: number
  most: number
  /** Traces by their ids, of 32 hex digits each. */
  read: (ids: readonly string[], context: Context) => Promise<Found | Refusal>
}

/** What a backend of traces has to bring; everything else is the same for all. */
type TraceSource = TraceReading & {
  title: string
  /** Where it is, for people. */
  where: string
  /** Reachable and authorised. */
  reach: (context: Context) => Promise<Reached | Refusal>
}

const betweenReadsMs = 3000
const longestMs = 60_000
/** Where no span has come for so long, none is expected any more. */
const longestSilenceMs = 15_000
/** Queries at the same time. */
const abreast = 4

/** The provider of a backend of traces. */
export const traceProvider = (source: TraceSource): Provider => ({
  check: async (_, context) => {
    const reached = await source.reach(context)
    if (reached.kind === 'failed')
      throw new Problem(
        'provider',
        `${source.title} at ${source.where} cannot be queried: ${reached.detail}`,
        defined({ hint: reached.hint }),
      )
    return []
  },
  measure: () =>
    Promise.resolve({
      kind: 'failed',
      query: '',
      warnings: [],
      detail: `${source.title} has traces, and no numbers`,
    }),
  traces: tracesOf(source),
})

/**
 * How traces are read: once they have had time to arrive, and again until two reads of each agree.
 * Traces that are not found are waited for until the deadline.
 */
export const tracesOf =
  (source: TraceReading): NonNullable<Provider['traces']> =>
  async (ids, context) => {
    const { clock, signal } = context
    const wanted = ids.slice(0, source.most)
    waitReporter(context, source.settleMs, 0)('Waiting for spans')
    await clock.sleep(source.settleMs, signal)
    const begunAt = clock.now()
    const isOver = () =>
      clock.now() - begunAt >= (spans.size > 0 ? longestMs : longestSilenceMs) || signal.aborted
    const spans = new Map<string, readonly Span[]>()
    let open = wanted
    for (;;) {
      const found = await readAll(open, source, context)
      if (found.kind === 'failed') return { spans, failed: found }
      const changed = open.filter(id => found.spans.get(id)?.length !== spans.get(id)?.length)
      for (const [id, several] of found.spans) spans.set(id, several)
      open = open.filter(id => changed.includes(id) || !spans.has(id))
      if (open.length === 0 || isOver()) return { spans }
      await clock.sleep(betweenReadsMs, signal)
    }
  }

/** Several queries at a time; the first failure is that of all. */
async function readAll(
  ids: readonly string[],
  { batch, read }: TraceReading,
  context: Context,
): Promise<Found | Refusal> {
  const batches = Array.from({ length: Math.ceil(ids.length / batch) }, (_, at) =>
    ids.slice(at * batch, (at + 1) * batch),
  )
  const spans = new Map<string, readonly Span[]>()
  for (let at = 0; at < batches.length; at += abreast) {
    const found = await Promise.all(
      batches.slice(at, at + abreast).map(several => read(several, context)),
    )
    for (const one of found) {
      if (one.kind === 'failed') return one
      for (const [id, several] of one.spans) if (several.length > 0) spans.set(id, several)
    }
  }
  return { kind: 'spans', spans }
}
