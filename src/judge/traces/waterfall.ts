import { defined } from '../../model/basics/defined.ts'
import type { TracedRequest } from '../../model/evidence/load-report.ts'
import type { Span, Waterfall, WaterfallSpan } from '../../model/evidence/traces.ts'
import { treeOf } from './span-tree.ts'

/** Spans of one picture, and pictures of a run: those of the slowest requests. */
const most = { spans: 40, names: 12 }

/** The slowest request of each name of head of which spans came, the slowest name first. */
export function waterfallsOf(
  traced: readonly TracedRequest[],
  spansOf: (id: string) => readonly Span[],
): Waterfall[] {
  const ofHead = traced.filter(({ side, id }) => side === 'head' && spansOf(id).length > 0)
  const slowest = [...Map.groupBy(ofHead, ({ name }) => name).values()].map(requests =>
    requests.reduce((one, other) => (other.ms > one.ms ? other : one)),
  )
  return slowest
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, most.names)
    .map(({ name, id, why }) => ({
      name,
      id,
      ...defined({ failed: why === 'failed' ? (true as const) : undefined }),
      ...waterfallOf(spansOf(id)),
    }))
}

/**
 * Spans as a tree in the order of time, each below the one that it belongs to. Where there are too
 * many, the longest are kept.
 */
function waterfallOf(spans: readonly Span[]): Pick<Waterfall, 'ms' | 'spans' | 'more'> {
  const start = Math.min(...spans.map(span => span.start))
  const kept = spans
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, most.spans)
    .toSorted((a, b) => a.start - b.start)
  const { tops, childrenOf } = treeOf(kept)
  const rows: WaterfallSpan[] = []
  const seen = new Set<Span>()
  const add = (span: Span, depth: number) => {
    if (seen.has(span)) return
    seen.add(span)
    const { service, name, failed } = span
    const [at, ms] = [span.start - start, span.end - span.start]
    rows.push({ service, name, at, ms, depth, ...defined({ failed }) })
    for (const child of childrenOf(span)) add(child, depth + 1)
  }
  for (const span of tops) add(span, 0)
  return {
    ms: Math.max(...spans.map(({ end }) => end)) - start,
    spans: rows,
    ...defined({ more: spans.length > rows.length ? spans.length - rows.length : undefined }),
  }
}
