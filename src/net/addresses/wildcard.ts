/**
 * Whether a string matches a pattern in which `star` stands for anything. The leftmost match of
 * each piece between the stars suffices, so that no pattern takes more than linear time.
 */
export function matchesWildcard(pattern: string, text: string, star = '*'): boolean {
  const [first, ...pieces] = pattern.split(star) as [string, ...string[]]
  const last = pieces.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const piece of pieces) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}
