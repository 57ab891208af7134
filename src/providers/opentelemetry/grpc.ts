import { createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2'
import { gunzipSync } from 'node:zlib'
import { defined } from '../../model/basics/defined.ts'

/** What becomes of an export: its bytes are taken, or are none. */
export type Taken = 'taken' | 'unreadable'

/** Status codes of gRPC. */
const codes = { ok: 0, invalid: 3, exhausted: 8, unimplemented: 12 } as const

type Limits = { mostBytes: number; mostUnpackedBytes: number }

/**
 * OTLP's three services of gRPC, over HTTP/2 without TLS. `take`: of one signal, such as `traces`;
 * the response says nothing but that it came.
 */
export function grpcServer(
  take: (signal: string, bytes: Buffer) => Taken,
  limits: Limits,
): Http2Server {
  const server = createServer({ settings: { initialWindowSize: 1 << 20 } })
  server.on('stream', (stream, headers) => {
    // A client that goes away is no error of ours.
    stream.on('error', () => undefined)
    const signal = signals.exec(String(headers[':path']))?.[1]?.toLowerCase()
    if (!signal) return respond(stream, codes.unimplemented, 'OTLP is received here')
    receive(stream, limits.mostBytes).then(
      body => {
        if (!body) return respond(stream, codes.exhausted, `at most ${limits.mostBytes} bytes`)
        const bytes = messageOf(body, headers['grpc-encoding'] === 'gzip', limits)
        const taken = bytes ? take(signal === 'trace' ? 'traces' : signal, bytes) : 'unreadable'
        return taken === 'taken'
          ? respond(stream, codes.ok)
          : respond(stream, codes.invalid, 'the body is not an OTLP export')
      },
      () => undefined,
    )
  })
  server.on('sessionError', () => undefined)
  return server
}

const signals =
  /^\/opentelemetry\.proto\.collector\.(?:trace|metrics|logs)\.v1\.(Trace|Metrics|Logs)Service\/Export$/

/** Undefined of one that is too large; the rest of it is dropped. */
async function receive(stream: ServerHttp2Stream, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= most) chunks.push(chunk)
  }
  return length <= most ? Buffer.concat(chunks) : undefined
}

/** One message: whether it is compressed, its length, and its bytes. */
function messageOf(body: Buffer, isGzip: boolean, limits: Limits): Buffer | undefined {
  if (body.length < 5 || body.readUInt32BE(1) !== body.length - 5) return undefined
  const bytes = body.subarray(5)
  if (body[0] === 0) return bytes
  if (!isGzip) return undefined
  return unpacked(bytes, limits)
}

/** What is packed by gzip; undefined of what is not, or too large. */
export function unpacked(body: Buffer, { mostUnpackedBytes }: Limits): Buffer | undefined {
  try {
    return gunzipSync(body, { maxOutputLength: mostUnpackedBytes })
  } catch {
    return undefined
  }
}

function respond(stream: ServerHttp2Stream, code: number, message?: string): void {
  if (stream.destroyed) return
  const trailers = { 'grpc-status': `${code}`, ...defined({ 'grpc-message': message }) }
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true })
  stream.on('wantTrailers', () => stream.sendTrailers(trailers))
  // A message without fields.
  stream.end(code === codes.ok ? Buffer.alloc(5) : undefined)
}
