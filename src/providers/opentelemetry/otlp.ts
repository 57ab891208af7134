import { type Message, Root } from 'protobufjs'
import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import type { Span } from '../provider.ts'

/** A span and the trace that it belongs to. */
export type ReceivedSpan = Span & { traceId: string }

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
  return listOf(message.resourceSpans).flatMap(ofResource => {
    const service = serviceOf(ofResource.resource)
    return listOf(ofResource.scopeSpans)
      .flatMap(({ spans }) => listOf(spans))
      .flatMap(span => readSpan(span, service))
  })
}

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isObject) : []

function serviceOf(resource: unknown): string {
  const attributes = listOf(isObject(resource) ? resource.attributes : undefined)
  const value = attributes.find(({ key }) => key === 'service.name')?.value
  const text = isObject(value) ? value.stringValue : undefined
  return typeof text === 'string' && text !== '' ? excerpt(text, 100) : 'unknown service'
}

/** Nothing of a span without ids or times. */
function readSpan(span: Record<string, unknown>, service: string): ReceivedSpan[] {
  const [traceId, id, parent] = [span.traceId, span.spanId, span.parentSpanId].map(hex)
  const [start, end] = [span.startTimeUnixNano, span.endTimeUnixNano].map(milliseconds)
  if (traceId?.length !== 32 || id?.length !== 16 || start === undefined || end === undefined)
    return []
  const { code } = isObject(span.status) ? span.status : {}
  return [
    {
      traceId,
      id,
      service,
      start,
      end: Math.max(start, end),
      name: excerpt(String(span.name ?? ''), 100) || 'unnamed span',
      ...defined({
        parent: parent && /[1-9a-f]/.test(parent) ? parent : undefined,
        failed: code === 2 || code === 'STATUS_CODE_ERROR' ? true : undefined,
      }),
    },
  ]
}

/** Bytes in protobuf; in JSON hex digits. */
function hex(value: unknown): string | undefined {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  return typeof value === 'string' && /^[0-9a-f]*$/i.test(value) ? value.toLowerCase() : undefined
}

/** Nanoseconds as a number, as a text, or in an object that says them as a text. */
function milliseconds(value: unknown): number | undefined {
  const nanoseconds = value === undefined || value === null ? Number.NaN : Number(String(value))
  return nanoseconds > 0 ? nanoseconds / 1e6 : undefined
}
