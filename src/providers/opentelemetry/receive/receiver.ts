import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as listenAt, type Server, type Socket } from 'node:net'
import { Problem } from '../../../model/problem.ts'
import { portHolder } from '../../../net/port-holder.ts'
import type { ReceivedSpan } from '../../spans/otlp.ts'
import type { MetricsExport } from '../metrics/read-metrics.ts'
import { grpcServer, readBody, type Taken, unpacked } from './grpc.ts'
import { type Format, readMetrics, readTraces } from './otlp.ts'

const limits = { mostBytes: 8_000_000, mostUnpackedBytes: 32_000_000 }

export type Receiver = { port: number; close: () => Promise<void> }

/** What takes the exports. */
export type Takers = {
  spans: (spans: readonly ReceivedSpan[]) => void
  metrics: (exports: readonly MetricsExport[]) => void
}

/**
 * Receives OTLP at one port: over HTTP (protobuf and JSON) and over gRPC, plain or gzip. Logs are
 * accepted and dropped, so that an SDK that sends them logs no errors.
 * @throws Problem `provider` where the address is in use.
 */
export async function startReceiver(
  { host, port }: { host: string; port: number },
  takers: Takers,
): Promise<Receiver> {
  const http = createServer((request, response) => {
    receive(request, takers).then(
      ({ status, type, text }) => respond(response, status, type, text),
      () => response.destroy(),
    )
  })
  const grpc = grpcServer((signal, bytes) => takeExport(signal, bytes, 'protobuf', takers), limits)
  const sockets = new Set<Socket>()
  const server = listenAt(socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    // HTTP/2 begins with a line that no HTTP/1 request has.
    socket.once('readable', () => {
      const first: Buffer | null = socket.read()
      if (!first) return
      socket.unshift(first)
      const isGrpc = first.toString('latin1', 0, 3) === 'PRI'
      ;(isGrpc ? grpc : http).emit('connection', socket)
    })
  })
  // The receiver must not keep the gate's process alive.
  server.unref()
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const holder = await portHolder(port)
    throw new Problem(
      'provider',
      `no OTLP can be received at ${host}:${port}: ${(error as Error).message}`,
      {
        hint: holder
          ? `${holder} listens there: end it, or give another port as opentelemetry.receive`
          : 'give another address as opentelemetry.receive, such as 127.0.0.1:4318',
      },
    )
  }
  return {
    port: portOf(server),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

type Said = { status: number; type: string; text: string }

const json = 'application/json'
const protobuf = 'application/x-protobuf'
const refused = (status: number, text: string): Said => ({ status, type: 'text/plain', text })

async function receive(request: IncomingMessage, takers: Takers): Promise<Said> {
  const path = new URL(request.url ?? '/', 'http://receiver').pathname
  const signal = /^\/v1\/(traces|metrics|logs)$/.exec(path)?.[1]
  if (!signal) return refused(404, 'OTLP is received at /v1/traces')
  if (request.method !== 'POST') return refused(405, 'OTLP is sent by POST')
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  if (type !== json && type !== protobuf) return refused(415, `send ${protobuf} or ${json}`)
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'gzip' && encoding !== 'identity') return refused(415, 'send gzip, or as it is')
  const body = await readBody(request, limits.mostBytes)
  if (!body) return refused(413, `at most ${limits.mostBytes} bytes`)
  const bytes = encoding === 'gzip' ? unpacked(body, limits) : body
  const taken = bytes && takeExport(signal, bytes, type === json ? 'json' : 'protobuf', takers)
  if (taken !== 'taken') return refused(400, 'the body is not an OTLP export')
  return { status: 200, type, text: type === json ? '{}' : '' }
}

function takeExport(signal: string, bytes: Buffer, format: Format, takers: Takers): Taken {
  try {
    if (signal === 'traces') takers.spans(readTraces(bytes, format))
    else if (signal === 'metrics') takers.metrics(readMetrics(bytes, format))
    return 'taken'
  } catch {
    return 'unreadable'
  }
}

function respond(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type })
  response.end(text)
}
