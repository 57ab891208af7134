import type { LoadPlan, RequestPlan } from '../../../model/plan/load.ts'
import type { Revealed } from '../../../model/secret.ts'
import { varies } from '../scenario/varies.ts'
import { http } from './http/kind.ts'
import type { ProtocolKind, ProtocolModule } from './protocol.ts'

/** The one place to add a protocol. */
export const protocols: readonly ProtocolKind[] = [http]

/** The protocol of a request that names none. */
const usual = http.id

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
