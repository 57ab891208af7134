import { type Input, inputs } from '../config/inputs.ts'
import { type Command, type CommandName, commands, type Flag } from './commands.ts'

type InputFlag = Flag & { input: string; of: 'load' | 'run' }

/** The flags that say what inputs of the action say. */
export const inputFlags: readonly InputFlag[] = (inputs as readonly Input[]).flatMap(
  ({ name, doc, flag }) => (flag ? [{ input: name, doc, ...flag }] : []),
)

/** All that a command takes: those of the action's inputs first. */
export function flagsOf(name: CommandName): readonly Flag[] {
  const { inputs = [], flags = [] }: Command = commands[name]
  return [...inputFlags.filter(flag => isTaken(flag, inputs)), ...flags]
}

function isTaken({ input, of }: InputFlag, taken: NonNullable<Command['inputs']>): boolean {
  if (taken === 'run') return true
  return taken === 'load' ? of === 'load' : (taken as readonly string[]).includes(input)
}
