import { parse, type Type } from 'protobufjs'
import { isObject } from '../../../model/basics/is-object.ts'
import { type ReceivedSpan, spansOfOtlp } from '../../spans/otlp.ts'
import { type MetricsExport, metricsOfOtlp } from '../metrics/read-metrics.ts'

/**
 * What is read of OTLP 1.x (opentelemetry-proto: trace/v1, metrics/v1 and common/v1); all other
 * fields are skipped.
 */
const { root } = parse(`
  syntax = "proto3";
  message Traces { repeated ResourceSpans resource_spans = 1; }
  message ResourceSpans { Resource resource = 1; repeated ScopeSpans scope_spans = 2; }
  message Resource { repeated KeyValue attributes = 1; }
  message KeyValue { string key = 1; AnyValue value = 2; }
  message AnyValue {
    oneof value {
      string string_value = 1;
      bool bool_value = 2;
      int64 int_value = 3;
      double double_value = 4;
    }
  }
  message ScopeSpans { repeated Span spans = 2; }
  message Span {
    bytes trace_id = 1;
    bytes span_id = 2;
    bytes parent_span_id = 4;
    string name = 5;
    fixed64 start_time_unix_nano = 7;
    fixed64 end_time_unix_nano = 8;
    Status status = 15;
  }
  message Status { int32 code = 3; }

  message Metrics { repeated ResourceMetrics resource_metrics = 1; }
  message ResourceMetrics { Resource resource = 1; repeated ScopeMetrics scope_metrics = 2; }
  message ScopeMetrics { repeated Metric metrics = 2; }
  message Metric {
    string name = 1;
    string unit = 3;
    oneof data {
      Gauge gauge = 5;
      Sum sum = 7;
      Histogram histogram = 9;
      ExponentialHistogram exponential_histogram = 10;
    }
  }
  message Gauge { repeated NumberPoint data_points = 1; }
  message Sum {
    repeated NumberPoint data_points = 1;
    int32 aggregation_temporality = 2;
    bool is_monotonic = 3;
  }
  message Histogram {
    repeated HistogramPoint data_points = 1;
    int32 aggregation_temporality = 2;
  }
  message ExponentialHistogram {
    repeated ExponentialPoint data_points = 1;
    int32 aggregation_temporality = 2;
  }
  message NumberPoint {
    fixed64 time_unix_nano = 3;
    oneof value {
      double as_double = 4;
      sfixed64 as_int = 6;
    }
    repeated KeyValue attributes = 7;
  }
  message HistogramPoint {
    fixed64 time_unix_nano = 3;
    fixed64 count = 4;
    repeated fixed64 bucket_counts = 6;
    repeated double explicit_bounds = 7;
    repeated KeyValue attributes = 9;
  }
  message ExponentialPoint {
    repeated KeyValue attributes = 1;
    fixed64 time_unix_nano = 3;
    sint32 scale = 6;
    fixed64 zero_count = 7;
    Buckets positive = 8;
    Buckets negative = 9;
  }
  message Buckets { sint32 offset = 1; repeated uint64 bucket_counts = 2; }
`)
const tracesType = root.lookupType('Traces')
const metricsType = root.lookupType('Metrics')

export type Format = 'protobuf' | 'json'

/**
 * The spans of an export in protobuf, or in OTLP's JSON.
 * @throws Error where the body cannot be read.
 */
export const readTraces = (body: Buffer, format: Format): ReceivedSpan[] =>
  spansOfOtlp(read(body, format, tracesType).resourceSpans)

/** The same of metrics. */
export const readMetrics = (body: Buffer, format: Format): MetricsExport[] =>
  metricsOfOtlp(read(body, format, metricsType).resourceMetrics)

function read(body: Buffer, format: Format, type: Type): Record<string, unknown> {
  const message: unknown =
    // As a plain object, which has only the fields that were sent.
    format === 'json' ? JSON.parse(body.toString('utf8')) : type.toObject(type.decode(body))
  if (!isObject(message)) throw new TypeError('it is not an OTLP export')
  return message
}
