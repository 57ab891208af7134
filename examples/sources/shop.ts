import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type Shop, startShop } from '../shop/server.ts'
import { openTracer } from './telemetry.ts'

/*
 * The demo shop with everything that a team watches: metrics at /metrics for Prometheus, a line of
 * log for each request on standard output, and spans of the shop and of its payment service, which
 * go to OTEL_EXPORTER_OTLP_ENDPOINT.
 *
 *   node examples/sources/shop.ts --port 3000
 *   node examples/sources/shop.ts --port 3000 --charge-ms 150     # the payment has become slow
 */
export type WatchedShop = {
  port?: number
  /** How long each charge takes. */
  chargeMs?: number
  /** Where spans go. */
  otlp?: string
  log?: (line: string) => void
}

export async function startWatchedShop({
  port = 0,
  chargeMs = 8,
  otlp = 'http://127.0.0.1:4318',
  log = console.log,
}: WatchedShop = {}): Promise<Shop> {
  const payment = await startPayment(chargeMs, otlp)
  const tracer = openTracer('shop', otlp)
  const shop = await startShop({
    port,
    payment: payment.url,
    watch: ({ name, method, headers }) => {
      const span = tracer.begin(`${method} ${name}`, headers.traceparent as string | undefined)
      const started = performance.now()
      return {
        headers: span ? { traceparent: span.traceparent } : {},
        end: status => {
          span?.end(status >= 500)
          const level = status >= 500 ? 'error' : 'info'
          const ms = Math.round(performance.now() - started)
          const trace = span ? ` trace_id=${span.trace}` : ''
          log(`level=${level} method=${method} route=${name} status=${status} ms=${ms}${trace}`)
        },
      }
    },
  })
  return {
    url: shop.url,
    close: async () => {
      await shop.close()
      payment.close()
    },
  }
}

/** What the shop pays with, a service of its own with spans of its own. */
async function startPayment(chargeMs: number, otlp: string) {
  const tracer = openTracer('payment', otlp)
  const server = createServer((request, response) => {
    const { traceparent } = request.headers
    const span = tracer.begin('POST /charge', traceparent as string | undefined)
    request.resume()
    setTimeout(() => {
      span?.end(false)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"charged":true}')
    }, chargeMs)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/charge`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function main(): Promise<void> {
  const { port, 'charge-ms': chargeMs } = parseArgs({
    options: {
      port: { type: 'string', default: '3000' },
      'charge-ms': { type: 'string', default: '8' },
    },
  }).values
  const otlp = process.env.OTEL_EXPORTER_OTLP_ENDPOINT ?? 'http://127.0.0.1:4318'
  const shop = await startWatchedShop({ port: Number(port), chargeMs: Number(chargeMs), otlp })
  console.log(`Shop listening on ${shop.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => shop.close())
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
