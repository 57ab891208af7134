import { createSocket, type Socket as Datagrams } from 'node:dgram'
import type { LookupAddress } from 'node:dns'
import { once } from 'node:events'
import { connect, isIP, type Socket } from 'node:net'
import type { Endpoint } from '../../model/plan/chaos.ts'
import { guardedLookup } from '../../net/addresses/address-guard.ts'

/** A connection to the dependency itself. Machines' own metadata is no dependency. */
export const openUpstream = ({ host, port }: Endpoint): Socket =>
  connect({ host, port, lookup: guardedLookup, noDelay: true, allowHalfOpen: true })

/** What carries datagrams of one client, so that what comes back is known to be for it. */
export type DatagramLine = { send: (bytes: Buffer) => void; close: () => void }

/**
 * The same by UDP; what is sent to nobody, or to a name that leads nowhere, is lost. Such a name is
 * looked up again for what is sent next.
 */
export function openDatagrams(
  { host, port }: Endpoint,
  onDatagram: (bytes: Buffer) => void,
): DatagramLine {
  let isClosed = false
  let opened: Datagrams | undefined
  const open = async () => {
    const address = isIP(host) === 0 ? await addressOf(host) : host
    if (address === undefined || isClosed) return undefined
    opened = createSocket(isIP(address) === 6 ? 'udp6' : 'udp4')
    // Nobody listens there: what was sent is lost.
    opened.on('error', () => undefined)
    opened.on('message', onDatagram)
    opened.connect(port, address)
    await once(opened, 'connect')
    return opened
  }
  const tryToOpen = () =>
    open().catch(() => {
      if (!isClosed) opened?.close()
      opened = undefined
      return undefined
    })
  let opening: Promise<Datagrams | undefined> | undefined
  return {
    send: async bytes => {
      opening ??= tryToOpen()
      const socket = await opening
      if (!socket) opening = undefined
      else if (!isClosed) socket.send(bytes, () => undefined)
    },
    close: () => {
      if (isClosed) return
      isClosed = true
      opened?.close()
    },
  }
}

/** IPv4 where a name has both: most servers of datagrams listen there. */
async function addressOf(host: string): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  guardedLookup(host, { all: true }, (error, found) => {
    const all = error ? [] : (found as LookupAddress[])
    resolve((all.find(({ family }) => family === 4) ?? all[0])?.address)
  })
  return promise
}
