import { defined } from '../model/basics/defined.ts'
import {
  type BaseBounds,
  type Bounds,
  formatAllowed,
  isSelectable,
  type Labels,
} from '../model/plan/policy.ts'
import { type Mistake, type Place, Problem } from '../model/problem.ts'
import { allowanceOf } from './allowance.ts'

/**
 * What a fault selects of what others run: `what` says it for people. Without `labels` it is by no
 * label that could be held to anything.
 */
export type Selection = { what: string; labels?: Labels; place?: Place }

/**
 * Holds a fault to `chaos.selectors` of the plan and of the base branch: every selection asks for
 * an allowed set of labels. One that selects nothing by labels is refused.
 * @throws Problem `fault` with every selection that is not allowed, and its place.
 */
export function holdSelectors(
  selections: readonly Selection[],
  bounds: readonly (Bounds | BaseBounds)[],
): void {
  const refused = bounds.flatMap(({ selectors, ...whose }) =>
    selectors
      ? selections
          .filter(({ labels }) => !labels || !isSelectable(labels, selectors))
          .map(one => refusal(one, selectors, whose))
      : [],
  )
  const [first] = refused
  if (!first) return
  const { message, hint } = first
  throw new Problem('fault', message, {
    ...defined({ hint, mistakes: first.place ? refused : undefined }),
  })
}

function refusal({ what, place }: Selection, selectors: readonly string[], whose: Bounds): Mistake {
  const { says, hint } = allowanceOf('chaos.selectors', formatAllowed(selectors), whose)
  return { message: `the fault is refused: ${what}; ${says}`, hint, ...defined({ place }) }
}
