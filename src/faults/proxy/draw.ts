import type { Socket } from 'node:net'
import type { Disturbance } from '../dependency-proxy.ts'

/** What a proxy does at the moment, as those that pass through it see it. */
export type Current = {
  disturbance: Disturbance | undefined
  random: () => number
  /** The disturbance has changed something that passed: only then was anything tested. */
  hit: () => void
  /** Clients of whom something fell into a black hole: what they wait for never comes. */
  lost: Set<Socket>
}

export type DisturbanceNow = () => Disturbance | undefined

/**
 * What is done to one request, or to one connection: drawn once for each disturbance, so that a
 * connection that is spared stays so.
 */
export function drawnFor(current: Current): DisturbanceNow {
  let last: Disturbance | undefined
  let isHit = false
  return () => {
    const { disturbance, random } = current
    if (disturbance !== last) {
      last = disturbance
      isHit = disturbance !== undefined && random() < (disturbance.share ?? 1)
    }
    return isHit ? last : undefined
  }
}
