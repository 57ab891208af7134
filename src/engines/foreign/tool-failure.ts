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
  new Problem('engine', `${title} wrote a line that cannot be read: ${excerpt(line, 200)}`)

/** How a container has ended that used more than it may, in the place of its exit code. */
export const outOfMemory = 'out of memory'

/** What Java, Node.js, Python and Go say last. */
const memoryWords =
  /OutOfMemoryError|heap out of memory|\bMemoryError\b|runtime: (?:out of|cannot allocate) memory/

/**
 * `isOver`: whether its exit code is one of a run that is over; absent: code 0 is. `memory`: how it
 * is given more.
 */
type Ending = { isOver?: boolean; memory: string }

/**
 * @throws Problem `engine` of a tool that has failed though nobody stopped it; or of a JVM that has
 * gone on without memory, where requests may be missing.
 */
export function assertEnded(
  title: string,
  end: ToolEnd,
  { isOver = end.how === 'exit code 0', memory }: Ending,
): void {
  const hasFailed = !isOver && end.stopped === undefined
  const words = end.lines.find(line => memoryWords.test(line))
  if (words?.includes('OutOfMemoryError') || (hasFailed && words !== undefined))
    throw toolFailure(title, { ...end, lines: [words!] }, 'ran out of memory', memory)
  if (!hasFailed) return
  if (end.how === 'SIGKILL')
    throw toolFailure(title, end, 'was killed', 'did the machine run out of memory?')
  throw toolFailure(title, end, 'failed', end.how === outOfMemory ? memory : undefined)
}
