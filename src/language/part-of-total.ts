import type { Fields, Option } from './option.ts'
import { sectionSchema } from './section.ts'
import { mistake, type Spot } from './yaml/reading.ts'
import { entryOf } from './yaml/tree.ts'

/** What is written of a total and of its part: `bad`, or `good`. */
type Written = { bad?: string; good?: string; total?: string }

/** How much of a total was bad, or good. */
export type PartOfTotal = { partIs: 'bad' | 'good'; part: string; total: string }

export const exclusive = [['bad', 'good']] as const

type PartWords = { bad: string; good: string; total: string }

/** The keys of a total and its part. `are`: what they are, as in "Counter of what was bad". */
export const partFields = (option: Option<string>, are: PartWords, examples: PartWords) =>
  ({
    bad: {
      option,
      doc: `${are.bad}, a part of \`total\`. Then \`ratio\` is the share of bad ones. Excludes \`good\`.`,
      otherwise: '`good` is given',
      example: examples.bad,
    },
    good: {
      option,
      doc: `${are.good}, a part of \`total\`. Then \`ratio\` is the share of good ones. Excludes \`bad\`.`,
      otherwise: '`bad` is given',
      example: examples.good,
    },
    total: {
      option,
      doc: `${are.total}.`,
      otherwise: 'needed beside `bad` and `good`',
      example: examples.total,
    },
  }) as const satisfies Fields

/** Notes the mistake of a total or its part beside a key that stands for itself. */
export function notePartBeside(key: string, spot: Spot): boolean {
  const part = (['bad', 'good', 'total'] as const)
    .map(name => entryOf(spot.node, name))
    .find(entry => entry)
  if (!part) return false
  mistake(spot, { message: `\`${part.key}\` and \`${key}\` exclude each other`, at: part.at })
  return true
}

/** Exactly one of the parts goes with a total. */
export const eitherPart = [{ required: ['bad'] }, { required: ['good'] }]

export const countsSchema = (fields: Fields) => ({
  ...sectionSchema(fields),
  required: ['total'],
  oneOf: eitherPart,
})

/**
 * A total and its part, or what of them is missing. `what`: what stands below a key, as in "the
 * counter of all".
 */
export function readPart(values: Written, spot: Spot, what: string): PartOfTotal | undefined {
  if (entryOf(spot.node, 'total')) return readPartOf(values, spot, what)
  return mistake(spot, {
    message: '`total` is missing',
    hint: `the ${what} of all, of which \`bad\` or \`good\` is a part`,
  })
}

/** The same where the section has said that the total is missing. */
export function readPartOf(
  { bad, good, total }: Written,
  spot: Spot,
  what: string,
): PartOfTotal | undefined {
  if (!entryOf(spot.node, 'bad') && !entryOf(spot.node, 'good'))
    return mistake(spot, {
      message: '`bad` or `good` is missing',
      hint: `the ${what} of the part that matters`,
    })
  const part = bad ?? good
  if (part === undefined || total === undefined) return undefined
  return { partIs: bad === undefined ? 'good' : 'bad', part, total }
}
