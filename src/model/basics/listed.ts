import { formatCount } from './units.ts'

/** `a, b, c and 4 more`: so many of them at most. */
export function listed(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} and ${formatCount(names.length - most)} more` : shown
}

/** Keys or words as they are written: `` `a`, `b` ``. */
export const listedKeys = (keys: readonly string[], separator = ', '): string =>
  keys.map(key => `\`${key}\``).join(separator)
