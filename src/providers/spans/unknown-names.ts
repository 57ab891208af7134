import { nearHint } from '../near-hint.ts'
import type { Explanation } from '../numbers/numbers.ts'
import { type SpanSelection, writeSpans } from './span-ask.ts'

/** Why a name finds nothing where it is not known: with a near one, or with those that are. */
export function explainUnknown(
  title: string,
  wanted: SpanSelection,
  name: string,
  known: readonly string[],
): Explanation | undefined {
  const isSame = (other: string) => other.toLowerCase() === name.toLowerCase()
  if (known.length === 0 || known.some(isSame)) return undefined
  const some = known.toSorted().slice(0, 10).join(', ')
  const hint = nearHint(name, known, `it knows ${some}`)
  return { detail: `${title} knows no ${writeSpans(wanted)}`, hint }
}
