/**
 * A joiner or non-joiner (U+200D, U+200C) where writing needs it: between two characters beyond
 * ASCII, as in Persian, in the scripts of India and in emoji. Elsewhere it only hides.
 */
const innerJoiner =
  '(?<=[^\\x00-\\x7F\\u200C\\u200D])[\\u200C\\u200D](?=[^\\x00-\\x7F\\u200C\\u200D])'

/** A pattern for single characters that passes over such joiners. */
export const butJoiners = (characters: string, flags = 'u'): RegExp =>
  new RegExp(`(?!${innerJoiner})${characters}`, flags)

/** A text that is cut there does not end in a joiner, which would join what comes next. */
export const withoutLastJoiner = (text: string): string => text.replace(/[\u200C\u200D]+$/, '')
