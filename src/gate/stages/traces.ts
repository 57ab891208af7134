import { compareSpans } from '../../judge/traces/compare-spans.ts'
import { summarizeTraces } from '../../judge/traces/summarize.ts'
import { waterfallsOf } from '../../judge/traces/waterfall.ts'
import { defined } from '../../model/basics/defined.ts'
import type { TracedRequest } from '../../model/evidence/load-report.ts'
import { addNotes } from '../sources.ts'
import type { Stage } from './stage.ts'

/** What the spans of slow and failed requests say; nothing of it decides a verdict. */
export const readTraces: Stage = {
  id: 'traces',
  run: async ({ plan, evidence, sources, context }) => {
    const { traced = [] } = evidence.load ?? {}
    const source = plan.traces && sources.open.get(plan.traces.from)
    if (!source?.traces || traced.length === 0) return
    const found = await source.traces(idsOf(traced), context)
    const { failed } = found
    if (failed) {
      const message = `not all traces could be read: ${failed.detail}`
      addNotes(evidence, [
        { source: plan.traces!.from, message, ...defined({ hint: failed.hint }) },
      ])
    }
    const spansOf = (id: string) => found.spans.get(id) ?? []
    const summaries = summarizeTraces(traced, spansOf)
    if (summaries.length > 0) {
      const { compared, changes } = compareSpans(traced, spansOf)
      evidence.traces = {
        summaries,
        slowest: waterfallsOf(traced, spansOf),
        ...defined({
          compared: compared > 0 ? { spans: compared, changes } : undefined,
          dropped: found.dropped,
        }),
      }
      return
    }
    if (failed) return
    const message = `no span of ${traced.length} traced requests arrived`
    const hint =
      'does the target continue the trace in `traceparent`, and export its spans, such as with OTEL_EXPORTER_OTLP_ENDPOINT?'
    addNotes(evidence, [{ source: plan.traces!.from, message, hint }])
  },
}

/**
 * Where only so many can be read, they are of every name, side and kind: the first of each, which
 * is its slowest, then the second of each, and so on.
 */
function idsOf(traced: readonly TracedRequest[]): string[] {
  const groups = [
    ...Map.groupBy(traced, ({ side, name, why }) => `${side} ${why} ${name}`).values(),
  ]
  const ranked = groups.flatMap(group => group.map(({ id }, rank) => ({ id, rank })))
  return [...new Set(ranked.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id))]
}
