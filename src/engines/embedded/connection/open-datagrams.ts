import { createSocket, type Socket } from 'node:dgram'
import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { unbracketed } from '../../../net/addresses/endpoint.ts'
import type { TransportOptions } from './transport.ts'

/** Told at most one opening, and each datagram and error after it, until it is closed. */
type Heard = {
  onOpen: (socket: Socket) => void
  onDatagram: (bytes: Buffer) => void
  onError: (error: Error) => void
}

/** Begins to open; returns what closes. */
export type OpenDatagrams = (heard: Heard) => () => void

/**
 * Sockets of UDP that are bound to the address they send to: each hears nobody else, and is told
 * where no one listens. Names are resolved by the lookup of the options.
 */
export function datagramOpener({ url, lookup }: TransportOptions): OpenDatagrams {
  const { hostname, port } = new URL(url)
  const host = unbracketed(hostname)
  return ({ onOpen, onDatagram, onError }) => {
    let socket: Socket | undefined
    let isClosed = false
    const open = (address: string) => {
      if (isClosed) return
      const opened = createSocket(isIP(address) === 6 ? 'udp6' : 'udp4')
      socket = opened
      opened.on('error', onError)
      opened.on('message', onDatagram)
      opened.connect(Number(port), address, (error?: Error) => {
        if (isClosed) return
        if (error) onError(error)
        else onOpen(opened)
      })
    }
    if (isIP(host) !== 0) open(host)
    else
      lookup(host, { all: true }, (error, found) => {
        if (!error) open(preferred(found as LookupAddress[]))
        else if (!isClosed) onError(error)
      })
    return () => {
      if (isClosed) return
      isClosed = true
      socket?.close()
    }
  }
}

/**
 * IPv4 where a name has both: no connection shows which of the two is heard, and most servers
 * listen there.
 */
const preferred = (found: readonly LookupAddress[]): string =>
  (found.find(({ family }) => family === 4) ?? found[0]!).address
