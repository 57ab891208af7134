import { spotOf } from '../../../../language/yaml/plain-spot.ts'
import type { Json } from '../../../../language/yaml/tree.ts'
import type { Deployed, Learnt } from '../protocol.ts'
import { addressField } from './address.ts'
import { callOnce } from './call-once.ts'
import { described } from './schema/described.ts'
import { findMethod, hintOf } from './schema/find-method.ts'
import { messageMistakes } from './schema/message-mistakes.ts'
import { pathMistake } from './schema/path-mistakes.ts'
import { type Reflected, reflect } from './schema/reflection.ts'
import type { GrpcSettings, UndescribedSettings } from './settings.ts'

/**
 * Completes the calls that name no `.proto` file with the types that their servers describe
 * (server reflection), and holds what they send against them.
 */
export async function learn(
  settings: readonly (GrpcSettings | UndescribedSettings)[],
  deployed: Deployed,
): Promise<Learnt<GrpcSettings>[]> {
  const asked = new Map<string, Promise<Reflected>>()
  return Promise.all(
    settings.map(async one => {
      if (one.types) return { settings: one }
      const [service = '', method = ''] = one.grpc.split('/')
      const address = addressField(one, deployed.url)
      const key = `${address} ${service}`
      const found = asked.get(key) ?? describe(service, address, deployed)
      asked.set(key, found)
      return completed(one, { service, method }, await found)
    }),
  )
}

/** Headers of the target go to its host and nowhere else. */
async function describe(
  service: string,
  address: string | undefined,
  deployed: Deployed,
): Promise<Reflected> {
  const { options, headers } = await deployed.reach(address)
  const { timeoutMs, signal } = deployed
  return reflect(service, (method, body) =>
    callOnce(options, { method, headers, body, timeoutMs, signal }),
  )
}

function completed(
  one: UndescribedSettings,
  name: { service: string; method: string },
  reflected: Reflected,
): Learnt<GrpcSettings> {
  if (reflected.kind === 'failed')
    return {
      message: reflected.isUnknown
        ? 'the server has no server reflection'
        : `the server does not describe ${name.service}: ${reflected.what}`,
      hint: 'name the `.proto` file of the service as `proto`',
    }
  if (reflected.kind === 'no service')
    return {
      message: `the server has no service \`${name.service}\``,
      hint: hintOf(name.service, reflected.known, 'service'),
    }
  const found = findMethod(name, reflected.root, 'the server')
  if ('message' in found) return found
  const isStream = found.method.responseStream === true
  const [first] = [
    ...(JSON.parse(one.messages.reveal()) as Json[]).flatMap((message, at) =>
      messageMistakes(found.requestType, spotOf(message, at === 0 ? 'message' : `messages[${at}]`)),
    ),
    ...(one.expect?.json ?? []).flatMap(
      ({ path }) => pathMistake(path, found.responseType, isStream) ?? [],
    ),
  ]
  return first ?? { settings: { ...one, ...described(found) } }
}
