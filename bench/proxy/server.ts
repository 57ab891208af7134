import { createServer } from 'node:http'
import { type AddressInfo, createServer as createBytes } from 'node:net'
import { parentPort } from 'node:worker_threads'

/* The dependency, on a thread of its own: HTTP, and a line of bytes for a line of bytes. */
const http = createServer({ keepAliveTimeout: 0 }, (_, response) => response.end('ok'))
const bytes = createBytes({ noDelay: true }, socket => {
  socket.on('error', () => socket.destroy())
  socket.on('data', () => socket.write('ok\n'))
})
const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port
http.listen(0, '127.0.0.1', () =>
  bytes.listen(0, '127.0.0.1', () =>
    parentPort!.postMessage({ http: portOf(http), bytes: portOf(bytes) }),
  ),
)
