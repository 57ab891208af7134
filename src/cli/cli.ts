import { formatProblem, Problem } from '../model/problem.ts'
import { exitCodes, usageExitCode } from '../model/verdict.ts'
import { gateVersion } from '../model/version.ts'
import { seeHelp } from './arguments.ts'

type Command = (words: string[]) => Promise<number>

/** The one place to add a command; each is loaded only when it is called. */
const commands: Record<string, () => Promise<Command>> = {
  run: async () => (await import('./run.ts')).run,
  judge: async () => (await import('./replay.ts')).judgeAgain,
  render: async () => (await import('./replay.ts')).renderAgain,
  calibrate: async () => (await import('./calibrate.ts')).calibrate,
  validate: async () => (await import('./validate.ts')).validate,
  doctor: async () => (await import('./doctor.ts')).doctor,
  init: async () => (await import('./init.ts')).init,
  advisory: async () => (await import('./advisory.ts')).advisory,
}

const help = `reliability-gate ${gateVersion}

  reliability-gate run [--config F] [--target URL] [--baseline URL] [--prometheus-url URL] [--rate R] [--duration D]
                       [--service S] [--report-dir DIR] [--advisory] [--exit-by verdict|policy]
                       [--target-header 'Name: value']... [--baseline-header ...]... [--prometheus-header 'Name: value']...
  reliability-gate judge RECORD [--config F] [--report-dir DIR]   the verdict again, offline
  reliability-gate judge --samples FILE [--config F] [--report-dir DIR]
                                                                  requests of any tool, judged as a run would be
  reliability-gate render RECORD --format markdown|summary|html|json|junit|terminal
  reliability-gate calibrate [--config F] [--target URL] [--baseline URL] [--runs N] [--file F]
                                                                  how far two deployments of the same build differ
  reliability-gate validate [CONFIG]                              every mistake of a config file
  reliability-gate init                                           writes a workflow and a commented config
  reliability-gate doctor [--config F] [--target URL] [--prometheus-url URL] [--repository owner/name]
                                                                  what is missing before a run; sends no load
  reliability-gate advisory [--repository owner/name] [--days N] [--service S] [--format terminal|markdown|json]
  reliability-gate advisory FOLDER|RECORD...                      what advisory runs would have blocked

Exit codes: 0 pass, warn or --advisory · 1 fail · 2 config or usage · 3 inconclusive · 4 error · 130 interrupted
With --exit-by policy, run and judge exit as a step of the action does: 0 where the policy does not block, else the same codes.
`

/** Runs one command and gives its exit code. The only catch of this shell: it fails closed. */
export async function runCommand(words: string[]): Promise<number> {
  process.stdout.on('error', endQuietly)
  try {
    const [name, ...rest] = words
    if (name === undefined || name === 'help' || words.includes('--help') || words.includes('-h')) {
      process.stdout.write(help)
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
