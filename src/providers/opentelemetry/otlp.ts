import { Root, type Type } from 'protobufjs'
import { defined } from '../../model/basics/defined.ts'
import { isObject } from '../../model/basics/is-object.ts'
import { type ReceivedSpan, spansOfOtlp } from '../spans/otlp.ts'
import { type MetricsExport, metricsOfOtlp } from './metrics.ts'

const field = (id: number, type: string, rule?: 'repeated') => ({ id, type, ...defined({ rule }) })

/**
 * What is read of OTLP 1.x (opentelemetry-proto: trace/v1, metrics/v1 and common/v1); all other
 * fields are skipped.
 */
const root = Root.fromJSON({
  nested: {
    Traces: { fields: { resourceSpans: field(1, 'ResourceSpans', 'repeated') } },
    ResourceSpans: {
      fields: { resource: field(1, 'Resource'), scopeSpans: field(2, 'ScopeSpans', 'repeated') },
    },
    Resource: { fields: { attributes: field(1, 'KeyValue', 'repeated') } },
    KeyValue: { fields: { key: field(1, 'string'), value: field(2, 'AnyValue') } },
    AnyValue: {
      oneofs: { value: { oneof: ['stringValue', 'boolValue', 'intValue', 'doubleValue'] } },
      fields: {
        stringValue: field(1, 'string'),
        boolValue: field(2, 'bool'),
        intValue: field(3, 'int64'),
        doubleValue: field(4, 'double'),
      },
    },
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
    Metrics: { fields: { resourceMetrics: field(1, 'ResourceMetrics', 'repeated') } },
    ResourceMetrics: {
      fields: {
        resource: field(1, 'Resource'),
        scopeMetrics: field(2, 'ScopeMetrics', 'repeated'),
      },
    },
    ScopeMetrics: { fields: { metrics: field(2, 'Metric', 'repeated') } },
    Metric: {
      oneofs: { data: { oneof: ['gauge', 'sum', 'histogram', 'exponentialHistogram'] } },
      fields: {
        name: field(1, 'string'),
        unit: field(3, 'string'),
        gauge: field(5, 'Gauge'),
        sum: field(7, 'Sum'),
        histogram: field(9, 'Histogram'),
        exponentialHistogram: field(10, 'ExponentialHistogram'),
      },
    },
    Gauge: { fields: { dataPoints: field(1, 'NumberPoint', 'repeated') } },
    Sum: {
      fields: {
        dataPoints: field(1, 'NumberPoint', 'repeated'),
        aggregationTemporality: field(2, 'int32'),
        isMonotonic: field(3, 'bool'),
      },
    },
    Histogram: {
      fields: {
        dataPoints: field(1, 'HistogramPoint', 'repeated'),
        aggregationTemporality: field(2, 'int32'),
      },
    },
    ExponentialHistogram: {
      fields: {
        dataPoints: field(1, 'ExponentialPoint', 'repeated'),
        aggregationTemporality: field(2, 'int32'),
      },
    },
    ExponentialPoint: {
      fields: {
        attributes: field(1, 'KeyValue', 'repeated'),
        timeUnixNano: field(3, 'fixed64'),
        scale: field(6, 'sint32'),
        zeroCount: field(7, 'fixed64'),
        positive: field(8, 'ExponentialBuckets'),
        negative: field(9, 'ExponentialBuckets'),
      },
    },
    ExponentialBuckets: {
      fields: { offset: field(1, 'sint32'), bucketCounts: field(2, 'uint64', 'repeated') },
    },
    NumberPoint: {
      oneofs: { value: { oneof: ['asDouble', 'asInt'] } },
      fields: {
        timeUnixNano: field(3, 'fixed64'),
        asDouble: field(4, 'double'),
        asInt: field(6, 'sfixed64'),
        attributes: field(7, 'KeyValue', 'repeated'),
      },
    },
    HistogramPoint: {
      fields: {
        timeUnixNano: field(3, 'fixed64'),
        count: field(4, 'fixed64'),
        bucketCounts: field(6, 'fixed64', 'repeated'),
        explicitBounds: field(7, 'double', 'repeated'),
        attributes: field(9, 'KeyValue', 'repeated'),
      },
    },
  },
})
const tracesType = root.lookupType('Traces')
const metricsType = root.lookupType('Metrics')

export type Format = 'protobuf' | 'json'

/**
 * The spans of an export in protobuf, or in OTLP's JSON.
 * @throws Error where the body is neither.
 */
export const readTraces = (body: Buffer, format: Format): ReceivedSpan[] =>
  spansOfOtlp(read(body, format, tracesType).resourceSpans)

/** The same of metrics. */
export const readMetrics = (body: Buffer, format: Format): MetricsExport[] =>
  metricsOfOtlp(read(body, format, metricsType).resourceMetrics)

function read(body: Buffer, format: Format, type: Type): Record<string, unknown> {
  const message: unknown =
    // As a plain object, in which nothing stands that was not sent.
    format === 'json' ? JSON.parse(body.toString('utf8')) : type.toObject(type.decode(body))
  if (!isObject(message)) throw new TypeError('it is no export of OTLP')
  return message
}
