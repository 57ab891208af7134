import { gateVersion } from '../model/version.ts'
import type { CommandName } from './commands.ts'

type Command = (words: string[]) => Promise<number>

/** Each is loaded only when it is called. */
const loaders: Record<CommandName, () => Promise<Command>> = {
  run: async () => (await import('./commands/run.ts')).run,
  judge: async () => (await import('./commands/replay.ts')).judgeAgain,
  render: async () => (await import('./commands/replay.ts')).renderAgain,
  calibrate: async () => (await import('./commands/calibrate.ts')).calibrate,
  validate: async () => (await import('./commands/validate.ts')).validate,
  check: async () => (await import('./commands/check.ts')).check,
  review: async () => (await import('./commands/review.ts')).review,
  proxy: async () => (await import('./commands/proxy.ts')).proxy,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  init: async () => (await import('./commands/init.ts')).init,
  undo: async () => (await import('./commands/undo.ts')).undo,
  advisory: async () => (await import('./commands/advisory.ts')).advisory,
  export: async () => (await import('./commands/export.ts')).exportLoad,
  completion: async () => (await import('./commands/completion.ts')).completion,
}

/** Runs one command and gives its exit code. The only catch of this shell: it fails closed. */
export async function runCommand(words: string[]): Promise<number> {
  try {
    const exitCode = await startCommand(words)
    const unwritten: (Error & { code?: string }) | null = process.stdout.errored
    // Whoever reads no further, such as `head`, wants no more; output that has no room is lost.
    if (!unwritten || unwritten.code === 'EPIPE') return exitCode
    return (await import('./failure.ts')).reportUnwritten(unwritten)
  } catch (error) {
    return (await import('./failure.ts')).reportFailure(error)
  }
}

async function startCommand(words: string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === '--version') {
    process.stdout.write(`${gateVersion}\n`)
    return 0
  }
  const [subject, isHelp] =
    name === 'help' ? [rest[0], true] : [name, words.some(word => helpFlags.includes(word))]
  if (isHelp || name === undefined) {
    const { help, helpExitCode, helpOf } = await import('./help.ts')
    process.stdout.write(isCommand(subject) ? helpOf(subject) : help())
    return helpExitCode(name)
  }
  if (!isCommand(name)) throw (await import('./failure.ts')).unknownCommand(name)
  return await (await loaders[name]())(rest)
}

const helpFlags: readonly string[] = ['--help', '-h']
const isCommand = (name: string | undefined): name is CommandName =>
  name !== undefined && Object.hasOwn(loaders, name)
