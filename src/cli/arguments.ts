import { parseArgs } from 'node:util'
import { nearest } from '../model/basics/nearest.ts'
import { Problem } from '../model/problem.ts'
import { type Command, type CommandName, commands } from './commands.ts'
import { flagsOf } from './flags.ts'
import { seeHelp } from './help.ts'

export type Arguments = {
  positionals: string[]
  /** Of a flag by its name without dashes. */
  text: (flag: string) => string | undefined
  list: (flag: string) => string[]
  isSet: (flag: string) => boolean
}

/**
 * Reads what follows a command by its entry in the table of commands.
 * @throws Problem `usage` for an unknown flag, a flag without its value, or a wrong number of
 * words.
 */
export function readArguments(name: CommandName, given: string[]): Arguments {
  const { words = { name: '', least: 0, most: 0 } }: Command = commands[name]
  const { values, positionals } = parse(name, given)
  const hint = seeHelp(name)
  if (positionals.length < words.least)
    throw new Problem('usage', `${words.name} is missing`, { hint })
  if (positionals.length > words.most) {
    const found = positionals[words.most] ?? ''
    const isTarget = /^https?:/.test(found) && flagsOf(name).some(flag => flag.name === '--target')
    throw new Problem('usage', `unexpected argument ${JSON.stringify(found)}`, {
      hint: isTarget ? 'give an address as --target' : hint,
    })
  }
  return {
    positionals,
    text: flag => values[flag] as string | undefined,
    list: flag => (values[flag] as string[] | undefined) ?? [],
    isSet: flag => values[flag] === true,
  }
}

function parse(name: CommandName, args: string[]) {
  const options = Object.fromEntries(
    flagsOf(name).map(flag => [
      flag.name.slice(2),
      {
        type: flag.value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: flag.repeated === true,
      },
    ]),
  )
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true, tokens: true })
    assertOnce(parsed.tokens, name)
    return parsed
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('usage', describeMistake(error as NodeJS.ErrnoException, name), {
      hint: seeHelp(name),
    })
  }
}

/** Of a flag that has one value, the last would win without a word. */
function assertOnce(
  tokens: readonly { kind: string; name?: string }[],
  command: CommandName,
): void {
  const single = flagsOf(command).filter(({ value, repeated }) => value !== undefined && !repeated)
  const twice = single.find(
    flag => tokens.filter(one => one.kind === 'option' && `--${one.name}` === flag.name).length > 1,
  )
  if (twice) throw new Problem('usage', `${twice.name} is given twice`, { hint: seeHelp(command) })
}

/** Node's own messages name no other flag, and go on about positional arguments. */
function describeMistake({ code, message }: NodeJS.ErrnoException, name: CommandName): string {
  const given = /'(?:-\w, )?(--?[^' =]+)/.exec(message)?.[1]
  if (given === undefined) return message
  const flag = flagsOf(name).find(one => one.name === given)
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const { words }: Command = commands[name]
    if (words && given === `--${words.name.toLowerCase()}`)
      return `${name} takes the ${words.name.toLowerCase()} without a flag: ${name} ${words.name}`
    const near = nearest(
      given,
      flagsOf(name).map(one => one.name),
    )
    return `${name} has no flag ${given}${near ? `; did you mean ${near}?` : ''}`
  }
  if (flag === undefined) return message
  return flag.value === undefined
    ? `${given} takes no value`
    : `${given} needs a value: ${given} ${flag.value}`
}

/**
 * The entry of a table of renderings that `--format` names; `terminal` without it.
 * @throws Problem `usage` for a format that the table does not have.
 */
export function formatOf<T extends { terminal: unknown }>(
  given: Arguments,
  renderings: T,
): keyof T & string {
  const format = given.text('format') ?? 'terminal'
  if (Object.hasOwn(renderings, format)) return format as keyof T & string
  const hint = `one of ${Object.keys(renderings).join(', ')}`
  throw new Problem('usage', `there is no format ${JSON.stringify(format)}`, { hint })
}
