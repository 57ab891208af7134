import type { Span } from '../provider.ts'
import type { ReceivedSpan } from '../spans/otlp.ts'
import { mostSpans } from '../spans/span-search.ts'

/** Of one trace, such as that of a request that never ends. */
const mostOfTrace = 1000

/**
 * Spans by their traces, in bounded memory: where there is no more room, the faster half of the
 * traces is dropped, since the slow ones are looked for.
 */
export class SpanStore {
  dropped = 0
  private count = 0
  private readonly traces = new Map<string, Span[]>()
  private readonly most: number

  constructor(most = mostSpans) {
    this.most = most
  }

  add({ traceId, ...span }: ReceivedSpan): void {
    const spans = this.traces.get(traceId) ?? []
    if (spans.length >= mostOfTrace) return
    if (this.count >= this.most) this.makeRoom()
    this.traces.set(traceId, spans)
    spans.push(span)
    this.count += 1
  }

  of(traceId: string): readonly Span[] {
    return this.traces.get(traceId) ?? []
  }

  private makeRoom(): void {
    const byTime = [...this.traces].toSorted(([, a], [, b]) => longest(a) - longest(b))
    for (const [traceId, { length }] of byTime.slice(0, Math.ceil(byTime.length / 2))) {
      this.traces.delete(traceId)
      this.count -= length
      this.dropped += 1
    }
  }
}

const longest = (spans: readonly Span[]): number =>
  spans.reduce((most, { start, end }) => Math.max(most, end - start), 0)
