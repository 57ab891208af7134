import { quote } from '../../language/yaml/tree.ts'
import type { ProviderKind } from '../provider.ts'
import { type QueryAsk, queryAsk, queryText } from '../query-ask.ts'
import { type TraceSettings, type TraceWritten, traceKind } from '../spans/options.ts'
import { type SpanAsk, withSpans } from '../spans/span-ask.ts'

const spanset = queryText('a TraceQL query that selects spans', written =>
  /^\s*[{(]/.test(written) && !/\|\s*\w+\s*\(.*\)\s*(by\b|$)/.test(written)
    ? undefined
    : {
        refused: `expected a TraceQL query that selects spans; found ${quote(written)}`,
        hint: 'such as { resource.service.name = "payment" && status = error }; the gate counts them',
      },
)

/** Grafana Tempo, which has no pages of its own. */
export const tempo: ProviderKind<TraceWritten, TraceSettings, QueryAsk | SpanAsk> = {
  ...traceKind({ id: 'tempo', title: 'Tempo', example: 'http://tempo:3200' }),
  ask: withSpans(
    queryAsk({
      language: 'traceql',
      expected: 'a TraceQL query',
      doc: 'Sampled spans: a TraceQL query whose spans are counted, or a mapping: `bad` or `good` of `total`, or a `service`.',
      example: '{ resource.service.name = "payment" && status = error }',
      value: spanset,
      counts: spanset,
      counted: 'TraceQL that selects spans',
      examples: {
        bad: '{ resource.service.name = "payment" && duration > 500ms }',
        good: '{ resource.service.name = "payment" && status != error }',
        total: '{ resource.service.name = "payment" }',
      },
      isSampled: true,
    }),
  ),
  load: () => import('./adapter.ts'),
}
