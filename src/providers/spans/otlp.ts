import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { type Json, objectsIn } from '../../model/basics/json.ts'
import type { Span } from '../../model/evidence/traces.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import { fromNanoseconds } from '../nanoseconds.ts'

/** A span and the trace that it belongs to. */
export type ReceivedSpan = Span & { traceId: string }

/** The spans of OTLP's `resourceSpans`, as protobuf is decoded or as JSON has them. */
export const spansOfOtlp = (resourceSpans: unknown): ReceivedSpan[] =>
  objectsIn(resourceSpans).flatMap(ofResource => {
    const service = serviceOf(ofResource.resource)
    return objectsIn(ofResource.scopeSpans)
      .flatMap(({ spans }) => objectsIn(spans))
      .flatMap(span => readSpan(span, service))
  })

/** The spans of one trace. */
export const spansOfTrace = (id: string, received: readonly ReceivedSpan[]): Span[] =>
  received.filter(({ traceId }) => traceId === id).map(({ traceId: _, ...span }) => span)

/** The name of a service or a span; never empty. */
export const nameOf = (said: unknown, otherwise: string): string =>
  excerpt(typeof said === 'string' ? said : '', 100) || otherwise

function serviceOf(resource: unknown): string {
  const attributes = objectsIn(isObject(resource) ? resource.attributes : undefined)
  const value = attributes.find(({ key }) => key === 'service.name')?.value
  return nameOf(isObject(value) ? value.stringValue : undefined, 'unknown service')
}

/** Empty for a span without ids or times. */
function readSpan(span: Json, service: string): ReceivedSpan[] {
  const traceId = hex(span.traceId, 16)
  const [id, parent] = [span.spanId, span.parentSpanId].map(one => hex(one, 8))
  const [start, end] = [span.startTimeUnixNano, span.endTimeUnixNano].map(fromNanoseconds)
  if (!traceId || !id || start === undefined || end === undefined) return []
  const { code } = isObject(span.status) ? span.status : {}
  return [
    {
      traceId,
      id,
      service,
      start,
      end: Math.max(start, end),
      name: nameOf(span.name, 'unnamed span'),
      ...defined({
        parent: parent && /[1-9a-f]/.test(parent) ? parent : undefined,
        failed: code === 2 || code === 'STATUS_CODE_ERROR' ? true : undefined,
      }),
    },
  ]
}

/** So many bytes as hex digits: bytes in protobuf; hex digits in OTLP's JSON, Base64 in others'. */
function hex(value: unknown, bytes: number): string | undefined {
  if (typeof value === 'string' && value.length === 2 * bytes && /^[0-9a-f]*$/i.test(value))
    return value.toLowerCase()
  const read =
    value instanceof Uint8Array
      ? Buffer.from(value)
      : Buffer.from(typeof value === 'string' ? value : '', 'base64')
  return read.length === bytes ? read.toString('hex') : undefined
}
