import type { LoadPlan } from '../../model/plan/load.ts'
import type { Revealed } from '../../model/secret.ts'
import { rotatingLookup } from '../../net/lookup.ts'
import type { Sendable } from './connection/connections.ts'
import type { TransportOptions } from './connection/transport.ts'
import type { Channel } from './loop/pools.ts'
import type { ShareOfLoad } from './messages.ts'
import type { Deployment, ProtocolModule } from './protocols/protocol.ts'
import type { ProtocolOf } from './protocols/protocols.ts'

type Prepared = { requests: Sendable[]; channels: Channel[] }

/** Every request of a load against each of its sides, head's first, and over which connections it goes. */
export function prepareLoad(order: ShareOfLoad, protocolOf: ProtocolOf): Prepared {
  const { load, head, base } = order
  const sides: Deployment[] = [
    { side: 'head', ...head },
    ...(base ? [{ side: 'base' as const, ...base }] : []),
  ]
  const channels = new Map<string, Channel>()
  const all = sides.flatMap(side =>
    load.requests.map(request => {
      const protocol = protocolOf(request)
      const address = protocol.addressOf?.(request, side) ?? side.url
      const key = `${side.side} ${request.protocol ?? ''} ${address}`
      const channel = channels.get(key) ?? openChannel(address, side, protocol, order)
      channels.set(key, channel)
      return { request: protocol.prepare(request, side), channel }
    }),
  )
  return {
    requests: all.map(({ request }) => request),
    channels: all.map(({ channel }) => channel),
  }
}

/** What is said of how a deployment is reached holds for its own host only. */
function openChannel(
  address: string,
  { side, url, route }: Deployment,
  { connect }: ProtocolModule,
  { load, vias }: ShareOfLoad,
): Channel {
  const isOwnHost = new URL(address).host === new URL(url).host
  return {
    side,
    connect: connect(
      {
        ...optionsOf(load),
        url: address,
        lookup: rotatingLookup(isOwnHost ? route?.address : undefined),
        ...(route?.tls && { tls: route.tls }),
        ...(isOwnHost && vias?.[side] !== undefined && { via: vias[side] }),
      },
      load,
    ),
  }
}

const optionsOf = (
  load: Revealed<LoadPlan>,
): Pick<TransportOptions, 'connectTimeoutMs' | 'keepAlive'> => ({
  connectTimeoutMs: load.timeoutMs,
  keepAlive: load.keepAlive !== false,
})
