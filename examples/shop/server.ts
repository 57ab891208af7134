import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { shopMetrics } from './metrics.ts'

/*
 * A small web shop to try Reliability Gate on: a few endpoints with realistic latency, and /metrics for Prometheus.
 *
 *   node examples/shop/server.ts --port 3000
 *   node examples/shop/server.ts --port 0 --regression     # checkout slow and unreliable
 *   node examples/shop/server.ts --port 0 --slower 1.1     # everything takes 10% longer
 *   node examples/shop/server.ts --port 0 --payment http://127.0.0.1:9102   # checkout charges there
 */
export type Shop = { url: string; close: () => Promise<void> }

/** What sees each request, such as a tracer: `headers` go along to the payment provider. */
export type Watch = (request: { name: string; method: string; headers: IncomingHttpHeaders }) => {
  headers: Record<string, string>
  end: (status: number) => void
}

/** `later`: the payment provider did not charge in time, and the order is taken all the same. */
type Paid = 'now' | 'later'

type Route = {
  method: 'GET' | 'POST'
  path: RegExp
  /** How the metrics call it. */
  name: string
  /** Median of the log-normal service time, ms; the 95th percentile is 1.9 times as long. */
  medianMs: number
  answer: (shop: {
    body: string
    id: string | undefined
    fails: boolean
    /** Absent where there is nobody to charge. */
    paid: Paid | undefined
  }) => [status: number, body: unknown]
}

const products = ['Espresso machine', 'Grinder', 'Kettle', 'Scale', 'Dripper'].map(
  (name, index) => ({
    id: index + 1,
    name,
    price: 40 + 35 * index,
  }),
)

const routes: Route[] = [
  {
    method: 'GET',
    path: /^\/$/,
    name: '/',
    medianMs: 4,
    answer: () => [200, { shop: 'coffee', products: '/products' }],
  },
  {
    method: 'GET',
    path: /^\/health$/,
    name: '/health',
    medianMs: 0,
    answer: () => [200, { status: 'ok' }],
  },
  {
    method: 'GET',
    path: /^\/products$/,
    name: '/products',
    medianMs: 15,
    answer: () => [200, products],
  },
  {
    method: 'GET',
    path: /^\/products\/(\d+)$/,
    name: '/products/:id',
    medianMs: 9,
    answer: ({ id }) => {
      const product = products.find(one => one.id === Number(id))
      return product ? [200, product] : [404, { error: 'no such product' }]
    },
  },
  {
    method: 'POST',
    path: /^\/checkout$/,
    name: '/checkout',
    medianMs: 40,
    answer: ({ body, fails, paid }) => {
      if (fails) return [503, { error: 'the payment provider does not answer' }]
      const sku = skuOf(body)
      return sku === undefined
        ? [400, { error: 'expected JSON with a sku' }]
        : [201, { order: 4711, sku, ...(paid && { paid }) }]
    },
  },
]

/** What the regression does to checkout. */
const regressionSlowdown = 4
const regressionFailures = 0.2

/** The longest that a customer waits for the payment provider. */
const paymentMs = 600

async function charge(payment: string, headers: Record<string, string>): Promise<Paid> {
  try {
    const signal = AbortSignal.timeout(paymentMs)
    const answer = await fetch(payment, { method: 'POST', body: '{}', headers, signal })
    await answer.arrayBuffer()
    return answer.ok ? 'now' : 'later'
  } catch {
    return 'later'
  }
}

/** Spread of the log-normal service times: exp(1.645 × 0.39) = 1.9. */
const sigma = 0.39

type ShopOptions = {
  port?: number
  regression?: boolean
  slower?: number
  seed?: number
  payment?: string | undefined
  watch?: Watch
}

/** Starts a shop on loopback; port 0 takes a free one. The same seed gives the same sequence of service times. */
export async function startShop({
  port = 0,
  regression = false,
  slower = 1,
  seed = 1,
  payment,
  watch,
}: ShopOptions = {}): Promise<Shop> {
  const metrics = shopMetrics(routes.map(({ name }) => name))
  const random = uniform(seed)

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop')
    if (pathname === '/metrics') {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(metrics.render())
      return
    }
    const started = performance.now()
    const route = routes.find(
      ({ method, path }) => method === request.method && path.test(pathname),
    )
    const { method = 'GET', headers } = request
    const name = route?.name ?? 'unknown'
    const watched = watch?.({ name, method, headers })
    const [status, body] = route
      ? await serve(route, pathname, request, watched?.headers)
      : [404, { error: 'not found' }]
    respond(response, status, body)
    watched?.end(status)
    metrics.observe(name, method, status, (performance.now() - started) / 1000)
  })

  async function serve(
    route: Route,
    pathname: string,
    request: IncomingMessage,
    headers: Record<string, string> = {},
  ): Promise<[number, unknown]> {
    const worse = regression && route.name === '/checkout'
    const serviceMs =
      route.medianMs * Math.exp(sigma * normal(random)) * (worse ? regressionSlowdown : 1) * slower
    const fails = worse && random() < regressionFailures
    const [body] = await Promise.all([read(request), serviceMs > 0 && wait(serviceMs)])
    const paid = payment && route.name === '/checkout' ? await charge(payment, headers) : undefined
    return route.answer({ body, id: route.path.exec(pathname)?.[1], fails, paid })
  }

  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  )
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function respond(response: ServerResponse, status: number, body: unknown): void {
  const json = JSON.stringify(body)
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
    })
    .end(json)
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > 10_000) break
  }
  return text
}

function skuOf(body: string): unknown {
  try {
    return (JSON.parse(body) as { sku?: unknown } | null)?.sku
  } catch {
    return undefined
  }
}

/** Seeded uniform numbers in (0, 1) (mulberry32). */
function uniform(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296
  }
}

/** Standard normal (Box-Muller). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())

async function main(): Promise<void> {
  const { port, regression, slower, seed, payment } = parseArgs({
    options: {
      port: { type: 'string', default: '3000' },
      regression: { type: 'boolean', default: false },
      slower: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      payment: { type: 'string' },
    },
  }).values
  const shop = await startShop({
    port: Number(port),
    regression,
    slower: Number(slower),
    seed: Number(seed),
    payment,
  })
  console.log(
    `Shop listening on ${shop.url}${regression ? ' (with a regression in checkout)' : ''}`,
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => shop.close())
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
