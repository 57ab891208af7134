import {
  type BaseBounds,
  type Bounds,
  formatAllowed,
  isSelectable,
  type Labels,
} from '../model/plan/policy.ts'
import { allowanceOf, type Reason, refusal, throwRefused } from './allowance.ts'

/**
 * What a fault selects of what others run: `what` says it for people. Without `labels` it is by no
 * label that could be held to anything.
 */
export type Selection = Reason & { labels?: Labels }

/**
 * Holds a fault to `chaos.selectors` of the plan and of the base branch: every selection asks for
 * an allowed set of labels. One that selects nothing by labels is refused.
 * @throws Problem `fault` with every selection that is not allowed, and its place.
 */
export function holdSelectors(
  selections: readonly Selection[],
  bounds: readonly (Bounds | BaseBounds)[],
): void {
  throwRefused(
    bounds.flatMap(({ selectors, ...whose }) => {
      if (!selectors) return []
      const allowance = allowanceOf('chaos.selectors', formatAllowed(selectors), whose)
      return selections
        .filter(({ labels }) => !labels || !isSelectable(labels, selectors))
        .map(one => refusal(one, allowance))
    }),
  )
}
