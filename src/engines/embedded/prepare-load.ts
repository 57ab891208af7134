import { defined } from '../../model/basics/defined.ts'
import { rotatingLookup } from '../../net/addresses/lookup.ts'
import type { Sendable } from './connection/connections.ts'
import type { Channel } from './loop/pools.ts'
import type { ShareOfLoad } from './messages.ts'
import type { Deployment, DynamicRequest, ProtocolModule } from './protocols/protocol.ts'
import { addressOf, type ProtocolOf } from './protocols/protocols.ts'

/** By request; those of base come after those of head. */
type Prepared = {
  requests: Sendable[]
  channels: Channel[]
  dynamics: (DynamicRequest | undefined)[]
}

/**
 * Every request of a load against each of its sides, head's first, and over which connections it
 * goes.
 */
export function prepareLoad(order: ShareOfLoad, protocolOf: ProtocolOf): Prepared {
  const { load, head, base } = order
  const sides: Deployment[] = [
    { side: 'head', ...head },
    ...(base ? [{ side: 'base' as const, ...base }] : []),
  ]
  const all = sides.flatMap(to =>
    load.requests.map(request => {
      const protocol = protocolOf(request)
      return {
        to,
        protocol,
        address: addressOf(request, to.url) ?? to.url,
        key: `${to.side} ${request.protocol ?? ''}`,
        request: protocol.prepare(request, to),
        dynamic: protocol.dynamic?.(request, to, load),
      }
    }),
  )
  const isRead = all.some(({ dynamic }) => dynamic !== undefined)
  const channels = new Map<string, Channel>()
  for (const { to, protocol, address, key } of all) {
    const of = `${key} ${address}`
    if (!channels.has(of)) channels.set(of, openChannel(address, { to, protocol, order, isRead }))
  }
  return {
    requests: all.map(({ request }) => request),
    channels: all.map(({ key, address }) => channels.get(`${key} ${address}`)!),
    dynamics: all.map(({ dynamic }) => dynamic),
  }
}

/** What is said of how a deployment is reached holds for its own host only. */
function openChannel(
  address: string,
  {
    to: { side, url, route },
    protocol: { connect },
    order: { load, vias, signers, allowed },
    isRead,
  }: { to: Deployment; protocol: ProtocolModule; order: ShareOfLoad; isRead: boolean },
): Channel {
  const [requested, own] = [new URL(address), new URL(url)]
  const isOwnHost = requested.hostname === own.hostname
  return {
    side,
    connect: connect(
      {
        connectTimeoutMs: load.timeoutMs,
        keepAlive: load.keepAlive !== false,
        url: address,
        lookup: rotatingLookup(isOwnHost ? route?.address : undefined),
        ...defined({
          isRead: isRead || undefined,
          allowed,
          tls: route?.tls || undefined,
          signer: isOwnHost ? signers?.[side] : undefined,
          via: requested.host === own.host ? vias?.[side] : undefined,
        }),
      },
      load,
    ),
  }
}
