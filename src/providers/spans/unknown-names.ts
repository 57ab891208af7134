import { nearest } from '../../model/basics/nearest.ts'
import type { Explanation } from '../numbers/numbers.ts'
import { type SpanSelection, writeSpans } from './span-ask.ts'

/** Where a name is not among those that are known: a near one. */
export function explainUnknown(
  title: string,
  wanted: SpanSelection,
  name: string,
  known: readonly string[],
): Explanation | undefined {
  const isSame = (other: string) => other.toLowerCase() === name.toLowerCase()
  if (known.length === 0 || known.some(isSame)) return undefined
  const near = nearest(name, known)
  const some = known.toSorted().slice(0, 10).join(', ')
  return {
    detail: `${title} knows no ${writeSpans(wanted)}`,
    hint: near === undefined ? `it knows ${some}` : `did you mean \`${near}\`?`,
  }
}
