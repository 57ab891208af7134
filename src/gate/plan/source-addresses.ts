import type { Config } from '../../config/parse-config.ts'
import type { Plan } from '../../model/plan/plan.ts'
import type { ProviderPlan } from '../../model/plan/provider.ts'
import type { Place } from '../../model/problem.ts'
import { tokenAddresses } from '../../net/auth/token-addresses.ts'
import type { NamedAddress } from '../../providers/provider.ts'
import { keysOf, providerKindOf } from '../../providers/providers.ts'

/**
 * An address that a source is asked at: what messages call it, and where it stands unless an input
 * says it.
 */
export type SourceAddress = Pick<NamedAddress, 'url' | 'role'> & {
  what: string
  place: Place | undefined
}

/** Of every source, and of whoever gives tokens for target and baseline. */
export const credentialAddresses = (
  { providers, target, baseline }: Plan,
  config: Config,
): SourceAddress[] => [
  ...providers.flatMap(provider => addressesOf(provider, config)),
  ...Object.entries({ target, baseline }).flatMap(([side, deployment]) =>
    tokenAddresses(deployment?.auth).map(({ path, url }) => ({
      what: [side, 'auth', ...path].join('.'),
      url,
      role: 'source' as const,
      place: config.placeOf(side, 'auth', ...path),
    })),
  ),
]

/** Every address of a source, in the order in which its kind names them. */
const addressesOf = (
  { settings, given, ...source }: ProviderPlan,
  { placeOf }: Config,
): SourceAddress[] =>
  (providerKindOf(source)?.addresses(settings) ?? []).map(({ path, url, role }) => ({
    what: [...keysOf(source), ...path].join('.').replace(/\.(\d+)(?=\.|$)/g, '[$1]'),
    url,
    role,
    place:
      given && path[0] === 'url' ? undefined : placeOf(...keysOf(source), ...beforeItems(path)),
  }))

/** Items of a list have no place of their own. */
function beforeItems(path: readonly string[]): string[] {
  const item = path.findIndex(key => /^\d+$/.test(key))
  return path.slice(0, item < 0 ? undefined : item)
}
