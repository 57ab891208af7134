import { once } from 'node:events'
import { createServer as createH2c, type Http2Server } from 'node:http2'
import type { AddressInfo, Server } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { get, loadPlan, runEngine } from '../support/engine/run-engine.ts'
import { startTarget } from '../support/servers/target.ts'

async function listen(server: Server | Http2Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const load = loadPlan(40, 500, { requests: [get('/ok'), get('/bad', { name: 'order' })] })
/** A body in two pieces, the second one longer than what is kept. */
const pieces = ['{"error":"payment"}', ' '.repeat(30_000)]

test('of HTTP/1.1 the first response with each status that is not good is an example, in pieces or not', async () => {
  const target = await startTarget((request, response) => {
    if (request.url === '/ok') return response.end('fine')
    response.writeHead(503)
    response.write(pieces[0])
    return setTimeout(() => response.end(pieces[1]), 2)
  })
  onTestFinished(target.close)
  const { errorSamples } = await runEngine(load, target.url)
  expect(errorSamples).toMatchObject([
    { side: 'head', name: 'order', kind: 'status', status: 503, message: '{"error":"payment"} …' },
  ])
})

test('of HTTP/2 it is, too', async () => {
  const server = createH2c()
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined)
    if (headers[':path'] === '/ok') stream.end('fine')
    else {
      stream.respond({ ':status': 503 })
      stream.write(pieces[0])
      stream.end(pieces[1])
    }
  })
  const { errorSamples } = await runEngine({ ...load, http: 2 }, await listen(server))
  expect(errorSamples).toMatchObject([
    { side: 'head', name: 'order', kind: 'status', status: 503, message: '{"error":"payment"} …' },
  ])
})

test('what an example holds is one line without control characters, of a page its title', async () => {
  const bodies: Record<string, string> = {
    '/text': 'line one\r\nline\ttwo \u001b[31mred\u202e',
    '/page': '<!doctype html><html><head><title>502 Bad Gateway</title></head>',
    '/none': '',
  }
  const target = await startTarget((request, response) =>
    response.writeHead(500).end(bodies[request.url!]),
  )
  onTestFinished(target.close)
  const paths = Object.keys(bodies)
  const { errorSamples } = await runEngine(
    { ...load, requests: paths.map(path => get(path)) },
    target.url,
  )
  const messages = Object.fromEntries(errorSamples!.map(({ name, message }) => [name, message]))
  expect(messages).toEqual({
    'GET /text': 'line one line two [31mred',
    'GET /page': '502 Bad Gateway',
    'GET /none': '',
  })
})
