import {
  comparatorSigns,
  formatCount,
  formatMeasured,
  formatValue,
} from '../../model/basics/units.ts'
import type { Interval } from '../../model/judgement.ts'
import type { ObjectiveTerms } from '../../model/plan/objective.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { BoundOutcome, Finding } from './finding.ts'
import { type OpenShare, settleShare } from './settle.ts'
import { wantsLittle } from './share-decision.ts'

/** What a value is held against: `≥ 99.9%`. */
export const formatTerms = ({
  comparator,
  threshold,
  unit,
}: Pick<ObjectiveTerms, 'comparator' | 'threshold' | 'unit'>) =>
  `${comparatorSigns[comparator]} ${formatValue(threshold, unit)}`

/**
 * `243 ms, at least 231 ms with 95% confidence`: the value, and where the verdict stands on an
 * interval the end of it that faces the threshold; both ends where nothing is decided, and whether
 * the one that matters is open.
 */
export function formatValueBeside(
  value: number,
  interval: Interval | null,
  verdict: Verdict,
  terms: ObjectiveTerms,
): string {
  const format = (number: number) => formatMeasured(number, terms.unit, terms.threshold)
  const { lower, upper } = {
    lower: endOf(interval?.lower, value),
    upper: endOf(interval?.upper, value),
  }
  const isBelow = wantsLittle(terms.comparator) !== (verdict === 'fail')
  const parts = [format(value)]
  if (verdict === 'inconclusive') {
    // Nothing that is measured is negative, so that zero bounds nothing.
    const ends = [
      lower === null || lower <= 0 ? '' : `as low as ${format(lower)}`,
      upper === null ? '' : `as high as ${format(upper)}`,
    ]
    const shown = ends.filter(end => end !== '').join(' or ')
    if (shown !== '') parts.push(`may be ${shown}`)
    const open = wantsLittle(terms.comparator) ? ('upper' as const) : ('lower' as const)
    if (interval && interval[open] === null) parts.push(`and this run shows no ${open} bound`)
  } else if (isBelow && upper !== null) parts.push(`at most ${format(upper)} with 95% confidence`)
  else if (!isBelow && lower !== null) parts.push(`at least ${format(lower)} with 95% confidence`)
  return parts.join(', ')
}

/** An end that is the value itself says nothing more. */
const endOf = (end: number | null | undefined, value: number): number | null =>
  end === undefined || end === value ? null : end

/** How a warn bound fared that the threshold left open: empty where it held or there is none. */
export function formatWarn(objective: ObjectiveTerms, outcome: BoundOutcome | undefined): string {
  if (outcome === undefined || outcome === 'holds') return ''
  const terms = formatTerms({ ...objective, threshold: objective.warn! })
  return outcome === 'broken' ? `, but not ${terms}` : `, but ${terms} is not shown`
}

/**
 * The finding on a share. `said`: its value and what was counted, to which is added how the warn
 * bound fared, or what would settle a question that is open.
 */
export function findingOfShare(
  objective: ObjectiveTerms,
  {
    said,
    warned,
    ...found
  }: Pick<Finding, 'verdict' | 'value' | 'interval'> & {
    said: string
    warned: BoundOutcome | undefined
  },
  open: Omit<OpenShare, 'terms'>,
): Finding {
  if (found.verdict !== 'inconclusive')
    return { ...found, reason: `${said}${formatWarn(objective, warned)}.` }
  const { reason, ...cause } = settleShare({ ...open, terms: formatTerms(objective) })
  return { ...found, ...cause, reason: `${said}; ${reason}.` }
}

/** Said of times where some have no end that anybody saw. */
export const formatTimeouts = (timeouts: number): string =>
  timeouts > 0 ? `, ${formatCount(timeouts)} timed out` : ''

const mostLabels = 4

/** `{route="/checkout", method="GET"}`, as metrics are labelled. */
export const formatLabels = (labels: readonly [string, string][]): string =>
  `{${labels
    .slice(0, mostLabels)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(', ')}}`
