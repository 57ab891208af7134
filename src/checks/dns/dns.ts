import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import type { CheckModule, Looked } from '../check-kind.ts'

type Settings = { dns: string; expect?: { address?: string } }

const mostShown = 5

/** Resolves a name as every program of this machine does, its own file of hosts included. */
export const look: CheckModule<Settings>['look'] = async ({ dns: name, expect }) => {
  const found = await lookup(name, { all: true }).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) return { kind: 'bad', what: failureOf(name, found) }
  const addresses = found.map(({ address }) => address)
  const wanted = expect?.address
  if (wanted === undefined || addresses.some(one => isSame(one, wanted))) return { kind: 'good' }
  const shown = addresses.slice(0, mostShown).join(', ')
  return { kind: 'bad', what: `it resolves to ${shown}, expected ${wanted}` } satisfies Looked
}

/** One address of IPv6 has many spellings. */
function isSame(one: string, other: string): boolean {
  const family = isIP(other) === 6 ? 'ipv6' : 'ipv4'
  if (isIP(one) !== isIP(other)) return false
  const list = new BlockList()
  list.addAddress(other, family)
  return list.check(one, family)
}

const failureOf = (name: string, { code, message }: NodeJS.ErrnoException): string => {
  if (code === 'ENOTFOUND') return `there is no address of ${name} (ENOTFOUND)`
  return code === 'EAI_AGAIN' ? `no resolver answered (EAI_AGAIN)` : message
}
