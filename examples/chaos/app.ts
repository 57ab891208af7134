import { randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/*
 * A service to break in five ways: it has to compute, to write to a disk, and to ask two dependencies that are there in two regions.
 *
 *   node examples/chaos/app.ts --port 3000 --prices http://127.0.0.1:9101 --stock http://127.0.0.1:9102 --spare http://127.0.0.1:9100
 *   node examples/chaos/app.ts --port 9100 --dependency      # prices and stock, of one region
 *
 * `--data` is the folder for orders.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    prices: { type: 'string', default: 'http://127.0.0.1:9101' },
    stock: { type: 'string', default: 'http://127.0.0.1:9102' },
    spare: { type: 'string', default: 'http://127.0.0.1:9100' },
    data: { type: 'string', default: 'data' },
    dependency: { type: 'boolean', default: false },
  },
})

type Answer = { status: number; body: object }
const patienceMs = 300

/** A circuit breaker at its simplest: after three failures a region is left alone for two seconds. */
const breakers = new Map<string, { failures: number; until: number }>()

async function ask(region: string, path: string): Promise<object> {
  const breaker = breakers.get(region) ?? { failures: 0, until: 0 }
  breakers.set(region, breaker)
  if (Date.now() < breaker.until) throw new Error('left alone')
  try {
    const answer = await fetch(region + path, { signal: AbortSignal.timeout(patienceMs) })
    if (!answer.ok) throw new Error(`status ${answer.status}`)
    breaker.failures = 0
    return (await answer.json()) as object
  } catch (error) {
    breaker.failures += 1
    if (breaker.failures >= 3) breaker.until = Date.now() + 2000
    throw error
  }
}

/** Of the near region, else of the other one, else what is known. */
const tolerant = (region: string, path: string): Promise<object> =>
  ask(region, path)
    .catch(async () => ({ ...(await ask(values.spare, path)), from: 'spare' }))
    .catch(() => ({ from: 'cache' }))

const routes: Record<string, () => Promise<Answer>> = {
  'GET /health': async () => ({ status: 200, body: { status: 'ok' } }),
  'GET /price': async () => ({ status: 200, body: await tolerant(values.prices, '/price') }),
  'GET /stock': async () => ({ status: 200, body: await tolerant(values.stock, '/stock') }),
  'GET /report': async () => {
    let sum = 0
    for (let index = 0; index < 200_000; index += 1) sum += Math.sqrt(index)
    return { status: 200, body: { sum } }
  },
  'POST /orders': async () => {
    const path = join(values.data, randomUUID())
    const file = await open(path, 'w')
    try {
      await file.writeFile('an order')
      await file.sync()
    } finally {
      await file.close()
      await rm(path)
    }
    return { status: 201, body: { stored: true } }
  },
}

const ofDependency: typeof routes = {
  'GET /price': async () => ({ status: 200, body: { price: 42 } }),
  'GET /stock': async () => ({ status: 200, body: { left: 7 } }),
}

const known = values.dependency ? ofDependency : routes
if (!values.dependency) await mkdir(values.data, { recursive: true })
const server = createServer(async (request, response) => {
  request.resume()
  const route = known[`${request.method} ${request.url}`]
  const missing: Answer = { status: 404, body: {} }
  const { status, body } = (await route?.().catch(() => ({ status: 500, body: {} }))) ?? missing
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
})
server.listen(Number(values.port), '127.0.0.1', () => console.log('listening'))
