import type { BaseBounds, Bounds } from '../model/plan/policy.ts'

/** What a bound allows, and what becomes of it: the end of a message, and its hint. */
export type Allowance = { says: string; hint: string }

/** `chaos.namespaces of gate.yml@abc1234 allows preview-*`. */
export function allowanceOf(key: string, allowed: string, whose: Bounds | BaseBounds): Allowance {
  const isOfBase = 'name' in whose
  return {
    says: `${key}${isOfBase ? ` of ${whose.name}` : ''} allows ${allowed}`,
    hint: isOfBase ? 'a pull request cannot change that' : `add it to ${key}, where it is meant`,
  }
}
