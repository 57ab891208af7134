import { mistake, type Spot } from '../yaml/reading.ts'
import type { Entry } from '../yaml/tree.ts'

/** Names that the user chooses for what the rest of the config refers to. */
export const nameForm = '^[A-Za-z][A-Za-z0-9_-]{0,39}$'

/** Notes the mistake of a key that is no such name. */
export function noteName({ key, at }: Entry, spot: Spot, suchAs: string): boolean {
  if (new RegExp(nameForm).test(key)) return false
  mistake(spot, {
    message: `expected a name of letters, digits, - and _; found \`${key}\``,
    hint: `such as \`${suchAs}\``,
    at,
  })
  return true
}
