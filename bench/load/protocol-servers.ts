import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { createServer as createTls } from 'node:tls'
import { WebSocketServer } from 'ws'
import { startUserServer } from '../../test/support/grpc/user-server.ts'
import { kafkaBroker } from '../../test/support/servers/kafka-broker.ts'
import { ofServer } from '../../test/support/servers/tls.ts'

/*
 * A server of each protocol, in a process of their own, which says their ports: none of them does
 * more than answer.
 */
export type Ports = Record<'http' | 'grpc' | 'websocket' | 'tcp' | 'udp' | 'tls' | 'kafka', number>

async function listen(server: Server): Promise<number> {
  await once(server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }), 'listening')
  return (server.address() as AddressInfo).port
}

async function listenUdp(): Promise<number> {
  const socket = createSocket('udp4')
  socket.on('message', (text, { port, address }) => socket.send(text, port, address))
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return socket.address().port
}

function withWebSockets(): Server {
  const server = createHttp()
  new WebSocketServer({ server }).on('connection', socket => {
    socket.on('error', () => {})
    socket.on('message', text => socket.send(text))
  })
  return server
}

const ignore = (): void => {}
const ports: Ports = {
  http: await listen(createHttp((_, response) => response.end('pong'))),
  grpc: (await startUserServer({ onCall: () => {} })).port,
  websocket: await listen(withWebSockets()),
  tcp: await listen(
    createServer(socket => {
      socket.on('error', ignore)
      socket.on('data', text => socket.end(text))
    }),
  ),
  udp: await listenUdp(),
  tls: await listen(
    createTls(ofServer, socket => {
      socket.on('error', ignore)
      socket.resume()
    }),
  ),
  kafka: (await kafkaBroker(3)).port,
}
process.send!(ports)
process.on('disconnect', () => process.exit(0))
