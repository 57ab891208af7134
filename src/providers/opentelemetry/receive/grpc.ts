import { createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2'
import { gunzipSync } from 'node:zlib'
import { defined } from '../../../model/basics/defined.ts'

/** Whether an export could be read. */
export type Taken = 'taken' | 'unreadable'

/** Status codes of gRPC. */
const codes = { ok: 0, invalid: 3, exhausted: 8, unimplemented: 12 } as const

type Limits = { mostBytes: number; mostUnpackedBytes: number }

/**
 * OTLP's three services of gRPC, over HTTP/2 without TLS. `take`: takes an export of one signal,
 * such as `traces`.
 */
export function grpcServer(
  take: (signal: string, bytes: Buffer) => Taken,
  limits: Limits,
): Http2Server {
  const server = createServer({ settings: { initialWindowSize: 1 << 20 } })
  server.on('stream', (stream, headers) => {
    // A client may disconnect at any time.
    stream.on('error', () => undefined)
    const signal = signals.exec(String(headers[':path']))?.[1]?.toLowerCase()
    if (!signal) return respond(stream, codes.unimplemented, 'OTLP is received here')
    readBody(stream, limits.mostBytes).then(
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
export async function readBody(
  stream: AsyncIterable<Buffer>,
  most: number,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length <= most) chunks.push(chunk)
  }
  return length <= most ? Buffer.concat(chunks) : undefined
}

/** The bytes of one message, after a flag for compression and the length. */
function messageOf(body: Buffer, isGzip: boolean, limits: Limits): Buffer | undefined {
  if (body.length < 5 || body.readUInt32BE(1) !== body.length - 5) return undefined
  const bytes = body.subarray(5)
  if (body[0] === 0) return bytes
  if (!isGzip) return undefined
  return unpacked(bytes, limits)
}

/** Unpacks gzip; undefined where it is no gzip, or too large. */
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
  // An empty message.
  stream.end(code === codes.ok ? Buffer.alloc(5) : undefined)
}
