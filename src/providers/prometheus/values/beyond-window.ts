import { parsePromDuration } from '../../../model/basics/units.ts'
import { locateSelectors } from '../../../promql/locate-selectors.ts'
import { formatPromDuration, windowMs } from '../../../promql/placeholders.ts'
import type { MeasuredWindow } from '../../provider.ts'

/** A range may be a little longer, so that it is a round number. */
const mostTimes = 1.5

/**
 * Warns of what a query reads from before the window, as a query of a dashboard does: it dilutes
 * what the load did.
 */
export function describeBeyond(query: string, window: MeasuredWindow): string[] {
  const located = locateSelectors(query)
  const isPast = located.length > 0 && located.every(({ modified }) => modified)
  const ofWindow = `the ${formatPromDuration(windowMs(window))} of the window`
  if (isPast)
    return [`all that the query reads has an offset or an @: check that it is of ${ofWindow}`]
  const longest = located
    .filter(({ modified }) => !modified)
    .flatMap(({ range }) => (range === undefined ? [] : [range.text]))
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  return longest === undefined || lengthOf(longest) <= mostTimes * windowMs(window)
    ? []
    : [
        `${longest} reaches back further than ${ofWindow}: what happened before the load dilutes what the load did; write [$window]`,
      ]
}

const lengthOf = (range: string): number =>
  parsePromDuration(range.slice(1, -1).split(':')[0]!.trim()) ?? 0
