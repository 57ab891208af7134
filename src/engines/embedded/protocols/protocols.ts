import type { LoadPlan, RequestPlan } from '../../../model/plan/load.ts'
import type { Revealed } from '../../../model/secret.ts'
import { varies } from '../scenario/varies.ts'
import { grpc } from './grpc/kind.ts'
import { http } from './http/kind.ts'
import { kafka } from './kafka/kind.ts'
import type { ProtocolKind, ProtocolModule } from './protocol.ts'
import { tcp } from './tcp/kind.ts'
import { tls } from './tls/kind.ts'
import { udp } from './udp/kind.ts'
import { websocket } from './websocket/kind.ts'

/** The one place to add a protocol. */
export const protocols: readonly ProtocolKind[] = [http, tcp, udp, tls, websocket, grpc, kafka]

/** What is known of a protocol by its name. */
export const protocolKind = (protocol: string | undefined): ProtocolKind | undefined =>
  protocols.find(({ id }) => id === protocol)

/** The protocol of a request that names none. */
const usual = http.id

/** Where a request goes that goes elsewhere than to the deployment itself; see `ProtocolKind`. */
export function addressOf(
  { protocol = usual, settings }: AnyRequest,
  target?: string,
): string | undefined {
  return protocolKind(protocol)?.addressOf?.(settings, target)
}

type AnyRequest = { protocol?: string | undefined; settings?: unknown }

/** All addresses of a request but the deployment itself. */
function allAddressesOf(request: AnyRequest, target?: string): string[] {
  const { protocol = usual, settings } = request
  const others = protocolKind(protocol)?.othersOf?.(settings, target) ?? []
  const own = addressOf(request, target)
  return own === undefined ? others : [own, ...others]
}

/** Every such address of a load, as a URL of HTTP, whose host is held to what may be asked. */
export const addressesOf = (
  { requests }: { requests: readonly Pick<RequestPlan, 'name' | 'protocol'>[] },
  target?: string,
): { name: string; url: string }[] =>
  requests.flatMap(request =>
    allAddressesOf(request, target).map(address => ({
      name: request.name,
      url: address.replace(/^[a-z]+:/, 'http:'),
    })),
  )

/** The protocols of those requests that go to the target itself. */
export const kindsToTarget = (requests: readonly RequestPlan[]): ProtocolKind[] =>
  protocols.filter(({ id, addressOf: addressIn }) =>
    requests.some(
      request =>
        (request.protocol ?? usual) === id &&
        (request.protocol === undefined || addressIn?.(request.settings, anyTarget) === undefined),
    ),
  )

/** Stands for a target that is not known yet. */
const anyTarget = 'http://target'

/** The code of the protocols that the requests of a load speak. */
export async function loadProtocols(load: Revealed<LoadPlan>): Promise<ProtocolOf> {
  const ids = new Set(load.requests.map(({ protocol = usual }) => protocol))
  const needed = protocols.filter(({ id }) => ids.has(id))
  const modules = new Map(
    await Promise.all(needed.map(async kind => [kind.id, await kind.load(varies(load))] as const)),
  )
  return ({ protocol = usual }) => {
    const found = modules.get(protocol)
    if (!found) throw new TypeError(`there is no protocol ${protocol}`)
    return found
  }
}

/** The code of the protocol of a request. */
export type ProtocolOf = (request: Pick<RequestPlan, 'protocol'>) => ProtocolModule
