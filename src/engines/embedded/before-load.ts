import type { LoadPlan, OtherRequestPlan, RequestPlan } from '../../model/plan/load.ts'
import { Problem } from '../../model/problem.ts'
import { type DeployedAt, deployedAt } from './deployed.ts'
import type { Learnt, Probed } from './protocols/protocol.ts'
import { protocolKind, protocols } from './protocols/protocols.ts'

/**
 * Requests with what their servers tell of themselves, such as the types of their messages.
 * @throws Problem `target` where a server does not tell it, or the request does not go with it.
 */
export async function learnRequests(load: LoadPlan, at: DeployedAt): Promise<RequestPlan[]> {
  const learnt = [...load.requests]
  for (const { id, learn } of protocols) {
    const own = load.requests.flatMap((request, index) =>
      request.protocol === id ? [{ index, request: request as OtherRequestPlan }] : [],
    )
    if (!learn || own.length === 0) continue
    const settings = own.map(({ request }) => request.settings)
    const found = await (await learn()).learn(settings, deployedAt(at, load))
    for (const [place, { index, request }] of own.entries())
      learnt[index] = { ...request, settings: settingsOf(found[place]!, request.name) }
  }
  return learnt
}

function settingsOf(learnt: Learnt<unknown>, name: string): unknown {
  if ('settings' in learnt) return learnt.settings
  const { message, hint } = learnt
  throw new Problem('target', `${name}: ${message}`, hint === undefined ? {} : { hint })
}

/** Tries a request of another protocol than HTTP once. */
export async function probeRequest(
  { protocol, settings }: OtherRequestPlan,
  load: LoadPlan,
  at: DeployedAt,
): Promise<Probed> {
  const { probe } = protocolKind(protocol) ?? {}
  return probe ? (await probe()).probe(settings, deployedAt(at, load)) : { kind: 'other' }
}
