import { isIP, type LookupFunction } from 'node:net'
import { guardedLookup, refusal, refusedAddress } from './address-guard.ts'

/**
 * Names are asked again after this, so that a deployment that moves is followed, and a resolver is
 * not hammered.
 */
const keptMs = 1000

type LookedUp = { address: string; family: number }

/**
 * Guarded lookups for many connections to few hosts: with every one the next address of a host
 * comes first, so that all of them are used. Every name leads to `address` where one is given.
 */
export function rotatingLookup(address?: string): LookupFunction {
  if (address !== undefined) return fixedLookup(address)
  const known = new Map<string, { found: readonly LookedUp[]; until: number; turn: number }>()
  return (hostname, options, callback) => {
    const key = `${hostname} ${options.family ?? 0}`
    const response = ({ found, turn }: { found: readonly LookedUp[]; turn: number }) => {
      const rotated = found.map((_, index) => found[(index + turn) % found.length]!)
      if (options.all) callback(null, rotated)
      else callback(null, rotated[0]!.address, rotated[0]!.family)
    }
    const kept = known.get(key)
    if (kept && performance.now() < kept.until) {
      kept.turn += 1
      process.nextTick(response, kept)
      return
    }
    guardedLookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const entry = {
        found: addresses as LookedUp[],
        until: performance.now() + keptMs,
        turn: (kept?.turn ?? -1) + 1,
      }
      known.set(key, entry)
      response(entry)
    })
  }
}

const fixedLookup =
  (address: string): LookupFunction =>
  (_, options, callback) => {
    const family = isIP(address)
    const reason = refusedAddress(address)
    if (reason) process.nextTick(callback, refusal(reason), '', 0)
    else
      process.nextTick(() =>
        options.all ? callback(null, [{ address, family }]) : callback(null, address, family),
      )
  }
