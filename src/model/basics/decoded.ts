/** A text without percent-encoding; as it is where a `%` of it encodes nothing. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
