import { nearest } from '../model/basics/nearest.ts'
import { excerpt } from '../net/redaction/excerpt.ts'

/** A hint with the known name that was likely meant; `otherwise` where no name is near. */
export function nearHint<O extends string | undefined>(
  name: string,
  known: readonly string[],
  otherwise: O,
): string | O {
  const near = name === '' || known.includes(name) ? undefined : nearest(name, known)
  return near === undefined ? otherwise : `did you mean \`${excerpt(near, 200)}\`?`
}
