import { gateVersion } from '../model/version.ts'

type Command = (words: string[]) => Promise<number>

/** The one place to add a command; each is loaded only when it is called. */
const commands: Record<string, () => Promise<Command>> = {
  run: async () => (await import('./commands/run.ts')).run,
  judge: async () => (await import('./commands/replay.ts')).judgeAgain,
  render: async () => (await import('./commands/replay.ts')).renderAgain,
  calibrate: async () => (await import('./commands/calibrate.ts')).calibrate,
  validate: async () => (await import('./commands/validate.ts')).validate,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  check: async () => (await import('./commands/check.ts')).check,
  init: async () => (await import('./commands/init.ts')).init,
  advisory: async () => (await import('./commands/advisory.ts')).advisory,
}

/** Runs one command and gives its exit code. The only catch of this shell: it fails closed. */
export async function runCommand(words: string[]): Promise<number> {
  process.stdout.on('error', endQuietly)
  try {
    return await startCommand(words)
  } catch (error) {
    return (await import('./failure.ts')).reportFailure(error)
  }
}

async function startCommand(words: string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || words.includes('--help') || words.includes('-h')) {
    const { help, helpExitCode } = await import('./help.ts')
    process.stdout.write(help())
    return helpExitCode(name)
  }
  if (name === '--version') {
    process.stdout.write(`${gateVersion}\n`)
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw (await import('./failure.ts')).unknownCommand(name)
  return (await load())(rest)
}

/** Whoever reads no further, such as `head`, is no fault of ours. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
