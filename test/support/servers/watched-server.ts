import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/*
 * A server in a process of its own, which tells when each request came. A test that has much else
 * to do would only see it later. Whatever it is sent comes back after all that it has told before.
 */
const server = createServer((request, response) => {
  process.send!({ at: Date.now() })
  request.resume()
  response.end('ok')
})
server.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as AddressInfo).port }))
process.on('message', message => process.send!(message))
process.on('disconnect', () => process.exit())
