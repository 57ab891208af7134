import { formatProblem, Problem } from '../model/problem.ts'
import { exitCodes, usageExitCode } from '../model/verdict.ts'
import { gateVersion } from '../model/version.ts'
import { seeHelp } from './arguments.ts'

type Command = (words: string[]) => Promise<number>

/** The one place to add a command; each is loaded only when it is called. */
const commands: Record<string, () => Promise<Command>> = {
  run: async () => (await import('./commands/run.ts')).run,
  judge: async () => (await import('./commands/replay.ts')).judgeAgain,
  render: async () => (await import('./commands/replay.ts')).renderAgain,
  calibrate: async () => (await import('./commands/calibrate.ts')).calibrate,
  validate: async () => (await import('./commands/validate.ts')).validate,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  init: async () => (await import('./commands/init.ts')).init,
  advisory: async () => (await import('./commands/advisory.ts')).advisory,
}

/** Runs one command and gives its exit code. The only catch of this shell: it fails closed. */
export async function runCommand(words: string[]): Promise<number> {
  process.stdout.on('error', endQuietly)
  try {
    const [name, ...rest] = words
    if (name === undefined || name === 'help' || words.includes('--help') || words.includes('-h')) {
      process.stdout.write((await import('./help.ts')).help())
      return name === undefined ? usageExitCode : 0
    }
    if (name === '--version') {
      process.stdout.write(`${gateVersion}\n`)
      return 0
    }
    return await (await commandOf(name))(rest)
  } catch (error) {
    if (error instanceof Problem) {
      process.stderr.write(`${formatProblem(error)}\n`)
      return exitCodeOf(error)
    }
    process.stderr.write(
      `A bug in Reliability Gate ${gateVersion}, please report it:\n${stackOf(error)}\n`,
    )
    return exitCodes.error
  }
}

/** Whoever reads no further, such as `head`, is no fault of ours. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

async function commandOf(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return load()
  throw new Problem('usage', `there is no command ${JSON.stringify(name)}`, { hint: seeHelp })
}

const exitCodeOf = ({ code }: Problem): number =>
  ['config', 'usage', 'record'].includes(code) ? usageExitCode : exitCodes.error

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
