import { type Message, Root } from 'protobufjs'
import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { type ReceivedSpan, spansOfOtlp } from '../spans/otlp.ts'

const field = (id: number, type: string, rule?: 'repeated') => ({ id, type, ...defined({ rule }) })

/**
 * What is read of OTLP 1.x (opentelemetry-proto, trace/v1 and common/v1); all other fields are
 * skipped.
 */
const root = Root.fromJSON({
  nested: {
    Export: { fields: { resourceSpans: field(1, 'ResourceSpans', 'repeated') } },
    ResourceSpans: {
      fields: { resource: field(1, 'Resource'), scopeSpans: field(2, 'ScopeSpans', 'repeated') },
    },
    Resource: { fields: { attributes: field(1, 'KeyValue', 'repeated') } },
    KeyValue: { fields: { key: field(1, 'string'), value: field(2, 'AnyValue') } },
    AnyValue: { fields: { stringValue: field(1, 'string') } },
    ScopeSpans: { fields: { spans: field(2, 'Span', 'repeated') } },
    Span: {
      fields: {
        traceId: field(1, 'bytes'),
        spanId: field(2, 'bytes'),
        parentSpanId: field(4, 'bytes'),
        name: field(5, 'string'),
        startTimeUnixNano: field(7, 'fixed64'),
        endTimeUnixNano: field(8, 'fixed64'),
        status: field(15, 'Status'),
      },
    },
    Status: { fields: { code: field(3, 'int32') } },
  },
})
const exportType = root.lookupType('Export')

/**
 * The spans of an export in protobuf, or in OTLP's JSON.
 * @throws Error where the body is neither.
 */
export function readExport(body: Buffer, format: 'protobuf' | 'json'): ReceivedSpan[] {
  const message: unknown =
    format === 'json'
      ? JSON.parse(body.toString('utf8'))
      : (exportType.decode(body) as Message & Record<string, unknown>)
  if (!isObject(message)) throw new TypeError('it is no export of OTLP')
  return spansOfOtlp(message.resourceSpans)
}
