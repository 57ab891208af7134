import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/*
 * A server in a process of its own, which tells when each request came at the earliest. A test that
 * has much else to do would only see it later, and where this process stalls itself, a request may
 * have waited since before. Whatever it is sent comes back after all that it has told before.
 */
const everyMs = 20
/** When it had a turn, lately; the first of them is that long ago where it does not stall. */
const turns = Array.from({ length: 10 }, () => Date.now())
setInterval(() => {
  turns.push(Date.now())
  turns.shift()
}, everyMs)

const server = createServer((request, response) => {
  process.send!({ at: turns[0] })
  request.resume()
  response.end('ok')
})
server.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as AddressInfo).port }))
process.on('message', message => process.send!(message))
process.on('disconnect', () => process.exit())
