import type { Side } from '../../../model/evidence/load-report.ts'
import { isExpected, type RequestPlan } from '../../../model/plan/load.ts'
import type { Headers, Route } from '../../../model/plan/target.ts'
import type { Revealed } from '../../../model/secret.ts'
import { gateVersion } from '../../../model/version.ts'
import { joinUrl } from '../../../net/join-url.ts'

/** A request as it goes out again and again: everything about it that can be made before is. */
export type PreparedRequest = {
  side: Side
  name: string
  method: string
  /** Path and query on the origin. */
  path: string
  /** Names and values, flat. */
  headers: string[]
  body: string | undefined
  isGood: (status: number) => boolean
}

/** One of the deployments that are loaded. */
export type Deployment = Revealed<{ side: Side; url: string; headers: Headers; route?: Route }>

/** The plan's requests against one deployment; a request's own headers win over the deployment's. */
export function prepareRequests(
  requests: readonly Revealed<RequestPlan>[],
  { side, url, headers: common }: Deployment,
): PreparedRequest[] {
  return requests.map(({ name, method, path, headers, body, expect }) => {
    const { pathname, search } = new URL(joinUrl(url, path))
    const merged = new Map([['user-agent', ['user-agent', `reliability-gate/${gateVersion}`]]])
    for (const [key, value] of [...Object.entries(common), ...Object.entries(headers)]) {
      merged.set(key.toLowerCase(), [key, value])
    }
    return {
      side,
      name,
      method,
      path: pathname + search,
      headers: [...merged.values()].flat(),
      body,
      isGood: status => isExpected(expect, status),
    }
  })
}

/** Draws an index with probability in proportion to its weight; the same random numbers give the same order. */
export function weightedChoice(weights: readonly number[], random: () => number): () => number {
  if (weights.length === 0) throw new RangeError('there is nothing to choose from')
  let total = 0
  const upTo = weights.map(weight => {
    total += weight
    return total
  })
  return () => {
    const drawn = random() * total
    const index = upTo.findIndex(edge => drawn < edge)
    return index < 0 ? weights.length - 1 : index
  }
}
