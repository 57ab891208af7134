import { constants } from 'node:os'
import { describeEnd } from '../../model/evidence/app-end.ts'
import type { AppEnd } from '../../model/evidence/evidence.ts'
import type { Side } from '../../model/evidence/load-report.ts'
import { Problem } from '../../model/problem.ts'
import { exitCodeOf } from '../../tools/processes/exit-code.ts'

/** A shell gives 128 and the number of the signal that ended its command. */
const ofSignal = 128

/** `exit code 137` as `exit code 137, SIGKILL`. */
export function describeHow(how: string): string {
  const code = exitCodeOf(how)
  const [name] = Object.entries(constants.signals).find(([, no]) => no === code - ofSignal) ?? []
  return name === undefined ? how : `${how}, ${name}`
}

/** What people call the app of a side. */
export const nameOf = (side: Side): string => (side === 'head' ? 'the target' : 'the baseline')

/** An app that ended before it was ready. */
export function endedEarly(side: Side, end: Pick<AppEnd, 'how' | 'lines'>): Problem {
  const message = `${nameOf(side)} did not start: it ended ${describeEnd(end)}`
  const hint =
    'let `start` go on as long as the app does; for one that goes on in the background give target.stop'
  return new Problem('target', message, end.how === 'exit code 0' ? { hint } : {})
}
