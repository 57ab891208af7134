import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { guardedLookup } from './addresses/address-guard.ts'
import { portOf, unbracketed } from './addresses/endpoint.ts'
import { noTunnelCode } from './proxy.ts'
import { splitUserinfo } from './userinfo.ts'

const longestHead = 16 * 1024

/**
 * A port of loopback every connection to which is one to the server of a URL, through a proxy
 * (CONNECT, RFC 9110 9.3.6). What connects needs to know nothing of proxies. A proxy that refuses
 * or cannot be reached closes the connection, and `onFault` is told why before that.
 */
export async function startTunnel(
  proxy: URL,
  to: URL,
  onFault: (error: Error) => void = () => {},
): Promise<number> {
  const { authorization } = splitUserinfo(proxy.href)
  const authority = `${to.hostname}:${portOf(to)}`
  const request = [
    `CONNECT ${authority} HTTP/1.1`,
    `Host: ${authority}`,
    ...(authorization === undefined ? [] : [`Proxy-Authorization: ${authorization}`]),
  ]
  const server = createServer(socket =>
    lead(socket, openProxy(proxy), `${request.join('\r\n')}\r\n\r\n`, onFault),
  )
  server.unref()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

function openProxy(proxy: URL): Socket {
  const host = unbracketed(proxy.hostname)
  const options = { host, port: portOf(proxy), lookup: guardedLookup, noDelay: true }
  return proxy.protocol === 'https:'
    ? connectTls({ ...options, servername: host })
    : connect(options)
}

/** Whether the proxy was reached, and did not agree. */
export const hasNoTunnel = (error: Error & { code?: string }): boolean =>
  error.code === noTunnelCode

/** Joins both once the proxy has agreed; the end of one is the end of the other. */
function lead(near: Socket, far: Socket, request: string, onFault: (error: Error) => void): void {
  const end = () => {
    near.destroy()
    far.destroy()
  }
  near.setNoDelay(true)
  far.on('error', onFault)
  for (const socket of [near, far]) socket.on('error', end).on('close', end)
  far.write(request)
  let head = Buffer.alloc(0)
  const read = (chunk: Buffer) => {
    head = Buffer.concat([head, chunk])
    const at = head.indexOf('\r\n\r\n')
    if (at < 0 && head.length < longestHead) return
    const [, status = 'with no status'] =
      /^HTTP\/1\.[01] (\d\d\d)/.exec(head.toString('latin1', 0, 12)) ?? []
    if (at < 0 || !status.startsWith('2')) {
      onFault(Object.assign(new Error(`it responded with ${status}`), { code: noTunnelCode }))
      return end()
    }
    far.off('data', read)
    near.write(head.subarray(at + 4))
    near.pipe(far)
    far.pipe(near)
  }
  far.on('data', read)
}
