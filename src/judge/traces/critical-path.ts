import type { Span } from '../../model/evidence/traces.ts'
import { treeOf } from './span-tree.ts'

/** Time of the critical path that one span accounts for itself, in ms. */
export type OwnTime = { span: Span; ms: number }

/**
 * Where the time of a trace went: every moment from its start to its end belongs to exactly one
 * span, the deepest on the critical path. Walking backwards from the end of a span, the child that
 * ends last is what it waited for; what no child covers is the span's own. A child is cut to its
 * parent's time. Spans whose parent is not there begin the trace; what lies between several of them
 * is left out.
 */
export function criticalPath(spans: readonly Span[]): OwnTime[] {
  const { tops, childrenOf } = treeOf(spans)
  const own = new Map<Span, number>()
  const seen = new Set<Span>()
  /**
   * The own time of what covers a stretch, from its end to its start; gives how much of it nothing
   * covers.
   */
  const walk = (several: readonly Span[], from: number, to: number): number => {
    let [cursor, uncovered] = [to, 0]
    for (const span of several.toSorted((a, b) => b.end - a.end)) {
      const [start, end] = [Math.max(span.start, from), Math.min(span.end, cursor)]
      if (seen.has(span) || end <= start) continue
      seen.add(span)
      uncovered += cursor - end
      own.set(span, walk(childrenOf(span), start, end))
      cursor = start
    }
    return uncovered + Math.max(0, cursor - from)
  }
  walk(tops, Math.min(...tops.map(({ start }) => start)), Math.max(...tops.map(({ end }) => end)))
  return [...own].map(([span, ms]) => ({ span, ms }))
}
