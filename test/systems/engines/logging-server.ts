import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/*
 * A server in a process of its own that keeps a log: of each request its path, its status and the
 * ms from its arrival to the end of its answer. `/bad` is answered 503, every tenth `/hang` never,
 * `/log` is the log itself; each takes from 100 to 300 ms, in turn.
 */
const log: [path: string, status: number, ms: number][] = []
let count = 0

const server = createServer((request, response) => {
  const path = request.url!.split('?')[0]!
  request.resume()
  if (path === '/log') {
    response.end(JSON.stringify(log))
    return
  }
  const arrived = performance.now()
  const status = path === '/bad' ? 503 : 200
  count += 1
  if (path === '/hang' && count % 10 === 0) return
  setTimeout(
    () => {
      response
        .writeHead(status)
        .end('ok', () => log.push([path, status, performance.now() - arrived]))
    },
    100 + ((count * 37) % 200),
  )
})
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
