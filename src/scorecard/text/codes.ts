import { defined } from '../../model/basics/defined.ts'
import type { Span } from '../../model/scorecard.ts'

/** Names as code, with commas between them; `most`: characters of each. */
export const codesOf = (names: readonly string[], most?: number): Span[] =>
  names.flatMap((name, index): Span[] => [
    ...(index > 0 ? [', '] : []),
    { code: name, ...defined({ most }) },
  ])
