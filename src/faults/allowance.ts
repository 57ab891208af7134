import { defined } from '../model/basics/defined.ts'
import type { BaseBounds, Bounds } from '../model/plan/policy.ts'
import { type Mistake, type Place, Problem } from '../model/problem.ts'

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

/** What of a fault is not allowed, and where that is written: `it reaches the namespace shop`. */
export type Reason = { what: string; place?: Place }

export const refusal = ({ what, place }: Reason, { says, hint }: Allowance): Mistake => ({
  message: `the fault is refused: ${what}; ${says}`,
  hint,
  ...defined({ place }),
})

/** @throws Problem `fault` with all that is refused, and their places. */
export function throwRefused(refused: readonly Mistake[]): void {
  const [first] = refused
  if (!first) return
  const { message, hint, place } = first
  throw new Problem('fault', message, defined({ hint, mistakes: place ? refused : undefined }))
}
