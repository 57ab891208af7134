import { defined } from '../../model/basics/defined.ts'
import { Problem } from '../../model/problem.ts'
import { excerpt } from '../../net/redaction/excerpt.ts'
import type { ToolEnd } from './run-tool.ts'

const wordsShown = 3
const longestWord = 300

/**
 * What a user should know of a tool that has failed, with its last words. `what`: as in `k6
 * failed`.
 */
export function toolFailure(
  title: string,
  { how, lines }: Pick<ToolEnd, 'how' | 'lines'>,
  what: string,
  hint?: string,
): Problem {
  const words = lines
    .map(line => excerpt(line, longestWord))
    .filter(line => line !== '')
    .slice(-wordsShown)
  const said = words.length > 0 ? `: ${words.join(' | ')}` : ''
  return new Problem('engine', `${title} ${what} (${how})${said}`, defined({ hint }))
}

/** That a line which should hold a request does not: how many are missing is not known. */
export const unreadable = (title: string, line: string): Problem =>
  new Problem('engine', `${title} wrote what cannot be read: ${excerpt(line, 200)}`)

/**
 * Why a tool that nobody stopped has ended, where its exit code is none that it has for a run that
 * is over.
 */
export function failedEnd(title: string, end: ToolEnd): Problem {
  return end.how === 'SIGKILL'
    ? toolFailure(title, end, 'was killed', 'did the machine run out of memory?')
    : toolFailure(title, end, 'failed')
}
