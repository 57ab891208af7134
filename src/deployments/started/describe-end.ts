import { constants } from 'node:os'
import { excerpt } from '../../net/excerpt.ts'

/** A shell gives 128 and the number of the signal that ended its command. */
const ofSignal = 128

/** `exit code 137` as `exit code 137, SIGKILL`. */
export function describeHow(how: string): string {
  const code = Number(/^exit code (\d+)$/.exec(how)?.[1])
  const [name] = Object.entries(constants.signals).find(([, no]) => no === code - ofSignal) ?? []
  return name === undefined ? how : `${how}, ${name}`
}

/** `: Error: no database`, the last line that tells something; empty where there is none. */
export function lastWords(lines: readonly string[]): string {
  const last = lines.findLast(line => /\p{L}/u.test(line))
  return last === undefined ? '' : `: ${excerpt(last)}`
}
