import { expect, test } from 'vitest'
import { defined } from '../../../src/model/basics/defined.ts'
import type {
  SpanSummary,
  TraceSummary,
  TracesEvidence,
} from '../../../src/model/evidence/traces.ts'
import { renderHtml } from '../../../src/render/html/report.ts'
import { renderMarkdown } from '../../../src/render/markdown/scorecard.ts'
import { renderTerminal } from '../../../src/render/terminal/terminal.ts'
import { buildScorecard } from '../../../src/scorecard/build-scorecard.ts'
import { exampleRecord } from '../../support/examples/example-record.ts'

const spanOf = (service: string, name: string, ms: number, more: Partial<SpanSummary> = {}) => ({
  service,
  name,
  ms,
  share: ms / 235,
  count: 1,
  repeated: 1,
  errors: 0,
  ...more,
})
const summary = (more: Partial<TraceSummary> = {}): TraceSummary => ({
  side: 'head',
  name: 'checkout',
  why: 'slow',
  traces: 18,
  wanted: 20,
  ms: 235,
  slowest: 'ab'.repeat(16),
  spans: [spanOf('payment', 'POST /charge', 190), spanOf('shop', 'POST /checkout', 45)],
  ...more,
})
const cardOf = (traces: TracesEvidence, link?: string) => {
  const record = exampleRecord('pass')
  return buildScorecard({
    ...record,
    plan: {
      ...record.plan,
      traces: { from: 'opentelemetry', ...defined({ link: link || undefined }) },
    },
    evidence: { ...record.evidence, traces },
  })
}
const textOf = (card: ReturnType<typeof cardOf>) =>
  renderTerminal(card, { color: false, width: 100 }).replace(/\s+/g, ' ')

test('one sentence says where the time of slow requests went, and what base spends there', () => {
  const alone = textOf(cardOf({ summaries: [summary()] }))
  expect(alone).toContain(
    'The slowest checkout requests spent 81% of their time in payment: POST /charge: 190 ms each.',
  )
  const base = summary({ side: 'base', spans: [spanOf('payment', 'POST /charge', 22)] })
  expect(textOf(cardOf({ summaries: [summary(), base] }))).toContain(
    'POST /charge: 190 ms each, where base spends 22 ms.',
  )
  const without = summary({ side: 'base', spans: [spanOf('shop', 'POST /checkout', 45)] })
  expect(textOf(cardOf({ summaries: [summary(), without] }))).toContain('where base spends 0 ms')
})

test('failed requests are told apart, with the span that failed', () => {
  const spans = [spanOf('shop', 'POST /checkout', 200), spanOf('bank', 'debit', 35, { errors: 4 })]
  expect(textOf(cardOf({ summaries: [summary({ why: 'failed', spans })] }))).toContain(
    'The failed checkout requests spent 85% of their time in shop: POST /checkout: 200 ms each. Spans of bank: debit failed.',
  )
})

test('a span that comes again and again is named where it takes time that matters', () => {
  const of = (ms: number, repeated: number) =>
    textOf(
      cardOf({ summaries: [summary({ spans: [spanOf('shop', 'SELECT', ms, { repeated })] })] }),
    )
  expect(of(100, 40)).toContain('shop: SELECT runs up to 40 times below one span of checkout')
  expect(of(100, 4)).not.toContain('runs up to')
  expect(of(2, 40)).not.toContain('runs up to')
})

test('the slowest trace has a link, and one that is no address has none', () => {
  const linked = renderMarkdown(
    cardOf({ summaries: [summary()] }, 'https://jaeger.example/trace/$trace'),
  )
  expect(linked).toContain(`https://jaeger.example/trace/${'ab'.repeat(16)}`)
  expect(renderMarkdown(cardOf({ summaries: [summary()] }, 'javascript:$trace'))).not.toContain(
    'javascript',
  )
})

test('names of spans are foreign text in every format', () => {
  const spans = [spanOf('<script>alert(1)</script>', '[x](https://evil.example) | `y`', 190)]
  const card = cardOf({ summaries: [summary({ spans })], dropped: 3 })
  expect(renderHtml(card)).not.toContain('<script>alert(1)')
  // Within a code span, whose fence is longer than any in the text.
  const markdown = renderMarkdown(card).replace(/``[^\n]*?``/g, '')
  expect(markdown).not.toContain('<script>alert(1)')
  expect(textOf(card)).toContain('3 traces found no room and were dropped')
})

test('a run without traces has no such section', () => {
  expect(textOf(cardOf({ summaries: [] }))).not.toContain('Traces')
})

test('spans that differ from base are told with their bounds, and that none does is told too', () => {
  const changes = [
    {
      name: 'checkout',
      service: 'payment',
      span: 'POST /charge',
      head: 190,
      base: 22,
      shift: { estimate: 168, lower: 150, upper: 180 },
      traces: { head: 20, base: 19 },
    },
  ]
  expect(textOf(cardOf({ summaries: [summary()], compared: { spans: 3, changes } }))).toContain(
    'checkout, payment: POST /charge: 190 ms, base 22 ms (+168 ms, between +150 ms and +180 ms; 20 and 19 traces)',
  )
  expect(textOf(cardOf({ summaries: [summary()], compared: { spans: 3, changes: [] } }))).toContain(
    'No certain difference from base in any of 3 spans, in requests picked at random.',
  )
})

test('the report draws the slowest request of each name, and no other format does', () => {
  const spans = [
    { service: 'shop', name: 'GET /', at: 0, ms: 200, depth: 0 },
    { service: 'payment', name: '<b>x</b>', at: 50, ms: 100, depth: 1, failed: true as const },
  ]
  const slowest = [{ name: 'checkout', id: 'ab'.repeat(16), ms: 200, spans, more: 7 }]
  const card = cardOf({ summaries: [summary()], slowest }, 'https://jaeger.example/trace/$trace')
  const html = renderHtml(card)
  expect(html).toContain('<b>Slowest request of checkout</b> 200 ms in 9 spans, the longest 2 of')
  expect(html).toContain('<rect x="150" y="1" width="300"')
  expect(html).toContain('payment: &lt;b&gt;x&lt;/b&gt;')
  expect(html.match(/href="https:\/\/jaeger\.example/g)).toHaveLength(2)
  expect(renderMarkdown(card)).not.toContain('Slowest request')
  expect(textOf(card)).not.toContain('Slowest request')
})
