import type { Fields, SectionOf } from '../../language/option.ts'
import { section } from '../../language/section.ts'
import { textOption } from '../../language/text-option.ts'
import { quote } from '../../language/yaml/tree.ts'
import type { ProviderKind } from '../provider.ts'
import { type SpanAsk, withSpans } from '../spans/span-ask.ts'
import type { OpenTelemetrySettings } from './adapter.ts'
import { type MetricAsk, metricAsk } from './ask.ts'

const form = /^(127\.0\.0\.1|localhost|\[::1\]|0\.0\.0\.0):(\d{1,5})$/
const expected = 'an address of this machine with a port'
const hint = 'such as 127.0.0.1:4318; 0.0.0.0:4318 lets containers reach it'

const listening = textOption<OpenTelemetrySettings>({
  type: 'address',
  expected,
  hint,
  schema: { pattern: form.source },
  parse: written => {
    const [, host = '', digits = ''] = form.exec(written.trim()) ?? []
    const port = Number(digits)
    return host === '' || port < 1 || port > 65_535
      ? { refused: `expected ${expected}; found ${quote(written)}`, hint }
      : { value: { host: host.replace(/^\[|\]$/g, ''), port } }
  },
})

const fields = {
  receive: {
    option: listening,
    doc: 'Where the gate receives OTLP over HTTP and gRPC during the run; the target sends its spans and metrics there.',
    required: true,
    example: '127.0.0.1:4318',
  },
} as const satisfies Fields

/**
 * It receives the spans of the target, which explain what its slow and failed requests did, and its
 * metrics, which objectives can name.
 */
export const opentelemetry: ProviderKind<
  SectionOf<typeof fields>,
  OpenTelemetrySettings,
  MetricAsk | SpanAsk
> = {
  id: 'opentelemetry',
  title: 'OpenTelemetry',
  page: 'sources/opentelemetry.md',
  key: 'opentelemetry',
  setting: {
    option: section(fields),
    doc: 'The gate receives traces and metrics from the target itself; see [OpenTelemetry](sources/opentelemetry.md).',
    otherwise: 'none',
  },
  ask: withSpans(metricAsk),
  plan: written => written?.receive,
  missing: 'set opentelemetry.receive in the config',
  addresses: () => [],
  describe: ({ host, port }) => `${host}:${port}`,
  isStarted: true,
  readsTraces: 'always',
  load: () => import('./adapter.ts'),
}
