import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'

/*
 * What the demo shop pays with: each charge takes 8 ms.
 *
 *   node examples/shop/payment.ts --port 9102
 */
const { port } = parseArgs({ options: { port: { type: 'string', default: '9102' } } }).values
const server = createServer((request, response) => {
  request.resume()
  setTimeout(() => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"charged":true}')
  }, 8)
})
server.listen(Number(port), '127.0.0.1', () => {
  console.log(`Payment listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit())
