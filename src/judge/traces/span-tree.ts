import type { Span } from '../../model/evidence/traces.ts'

/** The spans that begin a trace, for their parent is not among them, and what is below each. */
export function treeOf(spans: readonly Span[]): {
  tops: Span[]
  childrenOf: (span: Span) => readonly Span[]
} {
  const known = new Set(spans.map(({ id }) => id))
  const isTop = ({ id, parent }: Span) =>
    parent === undefined || parent === id || !known.has(parent)
  const below = Map.groupBy(
    spans.filter(span => !isTop(span)),
    ({ parent }) => parent!,
  )
  return { tops: spans.filter(isTop), childrenOf: ({ id }) => below.get(id) ?? [] }
}
