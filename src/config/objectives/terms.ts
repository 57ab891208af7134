import { defaultOf, type Fields, type SectionOf } from '../../language/option.ts'
import { weight } from '../../language/scalars/amounts.ts'
import { flag, name } from '../../language/scalars/texts.ts'
import type { Parsed } from '../../language/text-option.ts'
import { mistake, type Spot } from '../../language/yaml/reading.ts'
import { entryOf, quote } from '../../language/yaml/tree.ts'
import { defined } from '../../model/basics/defined.ts'
import type {
  Comparator,
  Objective,
  ObjectiveHead,
  ObjectiveTerms,
} from '../../model/plan/objective.ts'
import type { Place } from '../../model/problem.ts'
import type { Capability } from '../../providers/providers.ts'

/**
 * An objective, and where it stands; absent of those that hold where no file says any. `needs`: it
 * goes to whichever source can tell that, or to the one that is `named`.
 */
export type ConfiguredObjective = {
  objective: Objective
  place?: Place
  needs?: Capability
  named?: string
}

/** What every objective says of itself, wherever its number comes from. */
export const headFields = {
  name: {
    option: name,
    doc: 'What the scorecard calls it. An objective that queries a source needs one.',
    otherwise: 'the expression',
    example: 'snappy',
  },
  key: { option: flag, doc: 'A failed key objective makes the grade F.', default: false },
  weight: { option: weight, doc: 'How much it counts in the score.', default: 1, example: 2 },
  advisory: { option: flag, doc: 'Shown, never counted.', default: false },
} as const satisfies Fields

/** `during`: of what can be asked of a part of the run. */
type Head = Partial<SectionOf<typeof headFields>> & { during?: string }

export function refuseKeyAndAdvisory(
  { key, advisory }: Head,
  spot: Spot,
  hint = 'an advisory objective is never counted',
): void {
  if (!key || !advisory) return
  mistake(spot, { message: '`key` and `advisory` exclude each other', hint })
}

/** Whether none of the keys is there; each that is, is a mistake. */
export function refuseKeys(spot: Spot, keys: readonly string[], why: string): boolean {
  const there = keys.flatMap(key => entryOf(spot.node, key) ?? [])
  for (const { key, at } of there) mistake(spot, { message: `\`${key}\` ${why}`, at })
  return there.length === 0
}

export function headOf(
  values: Head,
  said: Pick<ObjectiveHead, 'name' | 'comparator' | 'unit'>,
): ObjectiveHead {
  return {
    ...said,
    key: values.key ?? defaultOf(headFields.key),
    weight: values.weight ?? defaultOf(headFields.weight),
    advisory: values.advisory ?? defaultOf(headFields.advisory),
    ...defined({ during: values.during }),
  }
}

export function withWarn(
  head: ObjectiveHead,
  threshold: number,
  warn: number | undefined,
): ObjectiveTerms {
  return { ...head, threshold, ...defined({ warn }) }
}

type Threshold = { comparator: Comparator; threshold: number }

/** A warn bound: in the unit of the threshold, and stricter than it. */
export function readWarn(
  spot: Spot,
  { comparator, threshold }: Threshold,
  parse: (text: string) => Parsed<number>,
): number | undefined {
  const { node } = spot
  const written = node.kind === 'number' ? node.source : node.kind === 'text' ? node.text : ''
  const parsed = parse(written)
  if ('refused' in parsed) return mistake(spot, { message: parsed.refused, hint: parsed.hint })
  const below = comparator === '<' || comparator === '<='
  if (below ? parsed.value < threshold : parsed.value > threshold) return parsed.value
  const hint = `with ${comparator} a warning comes ${below ? 'below' : 'above'} the threshold`
  return mistake(spot, {
    message: `expected a bound stricter than the threshold; found ${quote(written)}`,
    hint,
  })
}
