import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { Explanation } from '../numbers/numbers.ts'
import { type Refusal, refusal } from '../outcome.ts'
import type { MeasuredWindow, Span } from '../provider.ts'
import type { SpanSelection } from './span-ask.ts'

/** A stretch of time, Unix ms; `to` is no part of it. */
export type Stretch = { from: number; to: number }

/** One response of a backend; `isWhole`: it has no more spans in that stretch. */
type FoundSpans = { kind: 'spans'; spans: readonly Span[]; isWhole: boolean }

/** What a source has to bring so that objectives can be about its spans. */
export type SpanSearch = {
  title: string
  settleMs: number
  /**
   * Spans of a service, or of one of its operations, that began in a stretch, or whose trace did.
   * Other spans may be among them.
   */
  find: (wanted: SpanSelection, stretch: Stretch, context: Context) => Promise<FoundSpans | Refusal>
  /** Whether a span is selected; absent: where service and operation are the same. */
  isWanted?: (span: Span, wanted: SpanSelection) => boolean
  /** How long before a span its trace may have begun, where stretches are about traces. */
  leadMs?: number
  /** How many queries one read may take. */
  mostQueries: number
  /** Why there may be no span of these. */
  explainNone?: (wanted: SpanSelection, context: Context) => Promise<Explanation | undefined>
  /** The address for people. */
  link?: (wanted: SpanSelection, window: MeasuredWindow) => string | undefined
  startMeasuring?: (context: Context) => void
}

/** A stretch is not divided further where its halves would be shorter. */
const shortestMs = 10
/** In memory. */
export const mostSpans = 200_000

/** Reads the spans of a window, each time in the stretches that succeeded the last time. */
export function spanReader(
  search: SpanSearch,
  wanted: SpanSelection,
  window: MeasuredWindow,
): (context: Context) => Promise<{ kind: 'spans'; spans: Span[] } | Refusal> {
  const { leadMs = 0, isWanted = isSelected } = search
  const [start, end] = [window.start * 1000, window.end * 1000]
  let stretches: Stretch[] = [{ from: start - leadMs, to: end }]
  return async context => {
    const read = await readAll(search, wanted, stretches, context)
    if (read.kind === 'failed') return read
    stretches = read.stretches
    const isMeant = (span: Span) =>
      span.start >= start && span.start < end && isWanted(span, wanted)
    // One trace may be found in several stretches.
    const byId = new Map(read.spans.filter(isMeant).map(span => [span.id, span]))
    const spans = [...byId.values()].toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
    return { kind: 'spans', spans }
  }
}

/** The spans, and the stretches that were read: one with too many spans is divided in halves. */
async function readAll(
  { title, mostQueries, find }: SpanSearch,
  wanted: SpanSelection,
  stretches: readonly Stretch[],
  context: Context,
): Promise<{ kind: 'read'; spans: Span[]; stretches: Stretch[] } | Refusal> {
  const spans: Span[] = []
  const open = stretches.toReversed()
  const done: Stretch[] = []
  for (let queries = 0; open.length > 0; queries += 1) {
    const stretch = open.pop()!
    if (queries >= mostQueries || spans.length > mostSpans) return tooMany(title)
    const found = await find(wanted, stretch, context)
    if (found.kind === 'failed' && !found.tooLarge) return found
    if (found.kind === 'spans' && found.isWhole) {
      done.push(stretch)
      for (const span of found.spans) spans.push(span)
    } else if (stretch.to - stretch.from >= 2 * shortestMs) {
      open.push(...halves(stretch).toReversed())
    } else return tooMany(title)
  }
  return { kind: 'read', spans, stretches: done }
}

/** By exactly the same names. */
export const isSelected = ({ service, name }: Span, wanted: SpanSelection): boolean =>
  service === wanted.service && (wanted.operation === undefined || name === wanted.operation)

/** The same for a source that stores names in lower case. */
export const isSelectedInAnyCase: typeof isSelected = ({ service, name, ...span }, wanted) =>
  isSelected(
    { ...span, service: service.toLowerCase(), name: name.toLowerCase() },
    {
      service: wanted.service.toLowerCase(),
      ...defined({ operation: wanted.operation?.toLowerCase() }),
    },
  )

function halves({ from, to }: Stretch): [Stretch, Stretch] {
  const middle = Math.round((from + to) / 2)
  return [
    { from, to: middle },
    { from: middle, to },
  ]
}

const tooMany = (title: string): Refusal =>
  refusal(
    `${title} has more spans of the window than can be read`,
    'name an `operation`, or lower traces.share',
  )
