import { summarizeTraces } from '../../judge/traces/summarize.ts'
import { defined } from '../../model/basics/defined.ts'
import { addNotes } from '../sources.ts'
import type { Stage } from './stage.ts'

/** What the spans of slow and failed requests say; nothing of it decides a verdict. */
export const readTraces: Stage = {
  id: 'traces',
  run: async ({ plan, evidence, sources, context }) => {
    const { traced = [] } = evidence.load ?? {}
    const source = plan.traces && sources.open.get(plan.traces.from)
    if (!source?.traces || traced.length === 0) return
    const found = await source.traces(
      traced.map(({ id }) => id),
      context,
    )
    const summaries = summarizeTraces(traced, id => found.spans.get(id) ?? [])
    if (summaries.length > 0) {
      evidence.traces = {
        summaries,
        ...defined({ dropped: found.dropped }),
      }
      return
    }
    const message = `no span of ${traced.length} traced requests came`
    const hint =
      'does the target pass `traceparent` on, and does it export to the receiver, such as by OTEL_EXPORTER_OTLP_ENDPOINT?'
    addNotes(evidence, [{ source: plan.traces!.from, message, hint }])
  },
}
