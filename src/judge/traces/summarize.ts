import type { TracedRequest } from '../../model/evidence/load-report.ts'
import type { Span, SpanSummary, TraceSummary } from '../../model/evidence/traces.ts'
import { criticalPath, type OwnTime } from './critical-path.ts'

/** Spans that are worth a row. */
const mostSpans = 8

/**
 * Where slow and failed requests of each name and side spent their time; only those of which spans
 * came.
 */
export function summarizeTraces(
  traced: readonly TracedRequest[],
  spansOf: (id: string) => readonly Span[],
): TraceSummary[] {
  const groups = Map.groupBy(
    traced.flatMap(({ why, ...rest }) => (why === 'sample' ? [] : [{ ...rest, why }])),
    ({ side, name, why }) => `${side} ${why} ${name}`,
  )
  return [...groups.values()].flatMap(requests => {
    const found = requests
      .map(request => ({ request, spans: spansOf(request.id) }))
      .filter(({ spans }) => spans.length > 0)
    return found.length > 0 ? [summarize(requests.length, found)] : []
  })
}

type ToldRequest = TracedRequest & Pick<TraceSummary, 'why'>
type FoundTrace = { request: ToldRequest; spans: readonly Span[] }

function summarize(wanted: number, found: readonly FoundTrace[]): TraceSummary {
  const { side, name, why } = found[0]!.request
  const owns = found.flatMap(({ spans }) => criticalPath(spans))
  const total = owns.reduce((sum, { ms }) => sum + ms, 0)
  const all = found.flatMap(({ spans }) => spans)
  const byName = Map.groupBy(all, keyOf)
  const ownByName = Map.groupBy(owns, ({ span }) => keyOf(span))
  const repeated = mostRepeated(found)
  const spans = [...byName]
    .map(([key, several]): SpanSummary => {
      const ms = (ownByName.get(key) ?? []).reduce((sum: number, one: OwnTime) => sum + one.ms, 0)
      const { service, name } = several[0]!
      return {
        service,
        name,
        ms: ms / found.length,
        share: total > 0 ? ms / total : 0,
        count: several.length / found.length,
        repeated: repeated.get(key) ?? 1,
        errors: several.filter(({ failed }) => failed).length,
      }
    })
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, mostSpans)
  const slowest = found.reduce((most, one) => (one.request.ms > most.request.ms ? one : most))
  return {
    side,
    name,
    why,
    wanted,
    spans,
    traces: found.length,
    ms: total / found.length,
    slowest: slowest.request.id,
  }
}

const keyOf = ({ service, name }: Span): string => JSON.stringify([service, name])

/** Most spans of one name below one span: a query for each row, where one for all would do. */
function mostRepeated(found: readonly FoundTrace[]): Map<string, number> {
  const most = new Map<string, number>()
  for (const { spans } of found) {
    const siblings = Map.groupBy(spans, span => JSON.stringify([keyOf(span), span.parent ?? '']))
    for (const several of siblings.values()) {
      const key = keyOf(several[0]!)
      most.set(key, Math.max(most.get(key) ?? 1, several.length))
    }
  }
  return most
}
