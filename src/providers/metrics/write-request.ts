import { Root } from 'protobufjs'

/** `at`: Unix ms. */
export type Sample = { name: string; labels: Record<string, string>; value: number; at: number }

const many = (id: number, type: string) => ({ id, type, rule: 'repeated' as const })

/** Of Prometheus's remote write 1.0 (prompb/remote.proto). */
const requestType = Root.fromJSON({
  nested: {
    WriteRequest: { fields: { timeseries: many(1, 'TimeSeries') } },
    TimeSeries: { fields: { labels: many(1, 'Label'), samples: many(2, 'Sample') } },
    Label: { fields: { name: { id: 1, type: 'string' }, value: { id: 2, type: 'string' } } },
    Sample: { fields: { value: { id: 1, type: 'double' }, timestamp: { id: 2, type: 'int64' } } },
  },
}).lookupType('WriteRequest')

/** The body of a write: protobuf in Snappy. `common`: labels of every series. */
export function writeRequest(
  samples: readonly Sample[],
  common: Record<string, string>,
): Uint8Array {
  const timeseries = samples.map(({ name, labels, value, at }) => ({
    // Labels have to be in the order of their names.
    labels: Object.entries({ ...common, ...labels, __name__: name })
      .map(([label, text]) => ({ name: label, value: text }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    samples: [{ value, timestamp: at }],
  }))
  return snappy(requestType.encode({ timeseries }).finish())
}

const longestLiteral = 65_536

/**
 * Snappy's block format (format_description.txt of google/snappy) with literals alone: valid for
 * every reader, and what is so small need not be packed. The length as a varint, then chunks: a tag
 * of a literal whose length, less one, follows in two bytes.
 */
export function snappy(bytes: Uint8Array): Uint8Array {
  const out: Uint8Array[] = [varint(bytes.length)]
  for (let at = 0; at < bytes.length; at += longestLiteral) {
    const literal = bytes.subarray(at, at + longestLiteral)
    const rest = literal.length - 1
    out.push(Uint8Array.of(61 << 2, rest & 0xff, rest >> 8), literal)
  }
  return Buffer.concat(out)
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
  return Uint8Array.of(...bytes, rest)
}
