import { Problem } from '../../model/problem.ts'
import type { PrepareOrder } from '../engine.ts'
import type { ScriptFault } from '../foreign/health/script-faults.ts'
import type { ToolEnd } from '../foreign/run-tool.ts'
import type { K6Settings } from './options.ts'

/*
 * k6 counts an iteration that an exception has ended as one like any other, and exits with 0: its
 * log alone tells of it.
 */

/** The form of the log in which the lines below are found. */
export const logArguments = ['--log-format', 'text'] as const

/** A line about an exception of the script: k6 writes where it comes from at its end. */
export const exceptionLine = String.raw`^time=\S+ level=error .* source=stacktrace$`

/** @param ended iterations that have ended, those included. */
export const exceptionsOf = (
  { counted: { count, first } = { count: 0, first: '' } }: Pick<ToolEnd, 'counted'>,
  ended: number,
): ScriptFault => ({
  name: 'iterations without an exception',
  lost: count,
  all: ended,
  one: 'iteration',
  told: 'of k6 ended with an exception of the script',
  words: /\bmsg="?((?:[^"\\]|\\[^n])*)/.exec(first)?.[1]?.replaceAll('\\"', '"'),
})

const variable = 'K6_LOG_OUTPUT'
const flag = '--log-output'

/** @throws Problem `config` where k6 would write its log to somewhere else. */
export function refuseOtherLog({ settings, machine }: PrepareOrder<K6Settings>): void {
  const { args = [], env = {} } = settings
  const at = args.findLastIndex(argument => argument === flag || argument.startsWith(`${flag}=`))
  const given =
    at < 0
      ? (env[variable]?.reveal() ?? machine.variables?.[variable] ?? '')
      : args[at] === flag
        ? (args[at + 1] ?? '')
        : args[at]!.slice(flag.length + 1)
  if (given === '' || given === 'stderr') return
  throw new Problem(
    'config',
    `${at < 0 ? variable : flag} sends the log of k6 to somewhere else, and only the log tells of exceptions of the script`,
    {
      hint:
        at < 0 ? `set load.k6.env: { ${variable}: stderr }` : `remove ${flag} from load.k6.args`,
    },
  )
}
