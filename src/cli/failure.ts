import { nearest } from '../model/basics/nearest.ts'
import { formatProblem, Problem } from '../model/problem.ts'
import { exitCodes, usageExitCode } from '../model/verdict.ts'
import { gateVersion } from '../model/version.ts'
import { commands } from './commands.ts'
import { seeHelp } from './help.ts'

export function unknownCommand(name: string): Problem {
  const near = /^-?v(ersion)?$/i.test(name) ? '--version' : nearest(name, Object.keys(commands))
  return new Problem('usage', `there is no command ${JSON.stringify(name)}`, {
    hint: near === undefined ? seeHelp() : `did you mean ${near}?`,
  })
}

/** Writes what went wrong to standard error, and gives the exit code of it. */
export function reportFailure(error: unknown): number {
  if (error instanceof Problem) {
    process.stderr.write(`${formatProblem(error)}\n`)
    return ['config', 'usage', 'record'].includes(error.code) ? usageExitCode : exitCodes.error
  }
  process.stderr.write(
    `A bug in Reliability Gate ${gateVersion}, please report it:\n${stackOf(error)}\n`,
  )
  return exitCodes.error
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

/** Of output that whoever asked for it has not got. */
export function reportUnwritten({ message }: Error): number {
  process.stderr.write(`The output could not be written: ${message}\n`)
  return exitCodes.error
}
