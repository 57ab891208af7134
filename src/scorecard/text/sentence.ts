/**
 * With a full stop after a plain word or a parenthesis: a path or a command at the end may be
 * copied.
 */
export const closed = (text: string): string =>
  /(?:^|[ (])[\p{L}-]+\)?$/u.test(text) ? `${text}.` : text

/**
 * The same with a capital, unless it begins with something else than a plain word, such as `p(95)`.
 */
export const sentence = (text: string): string =>
  closed(/^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text)
