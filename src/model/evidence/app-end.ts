import { cleanText } from '../basics/clean-text.ts'
import type { AppEnd } from './evidence.ts'

const longestWords = 200

/**
 * `(exit code 3): Error: no database`: how an app ended, and the line of its last ones that says
 * most.
 */
export function describeEnd({ how, lines }: Pick<AppEnd, 'how' | 'lines'>): string {
  const words = lines.filter(line => /\p{L}/u.test(line) && !/^\s+at /.test(line))
  const last = words.findLast(line => meaningful.test(line)) ?? words.at(-1)
  return last === undefined ? `(${how})` : `(${how}): ${cleanText(last, longestWords)}`
}

const meaningful = /error|exception|panic|fatal|refused|cannot|denied|not found|failed|in use/i
