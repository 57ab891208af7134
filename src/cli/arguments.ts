import { parseArgs } from 'node:util'
import { Problem } from '../model/problem.ts'

type Flag = { type: 'string' | 'boolean'; multiple?: boolean }
export type Flags = Record<string, Flag>
export type Arguments = {
  positionals: string[]
  text: (flag: string) => string | undefined
  list: (flag: string) => string[]
  isSet: (flag: string) => boolean
}

/**
 * Reads the words behind a command.
 * @throws Problem `usage` for an unknown flag, a flag without its value, or a wrong number of
 * words.
 */
export function readArguments(
  words: string[],
  flags: Flags,
  counts: { least: number; most: number },
): Arguments {
  const { values, positionals } = parse(words, flags)
  if (positionals.length < counts.least)
    throw new Problem('usage', 'a file is missing', { hint: seeHelp })
  if (positionals.length > counts.most) {
    throw new Problem('usage', `unexpected argument ${JSON.stringify(positionals[counts.most])}`, {
      hint: seeHelp,
    })
  }
  return {
    positionals,
    text: flag => values[flag] as string | undefined,
    list: flag => (values[flag] as string[] | undefined) ?? [],
    isSet: flag => values[flag] === true,
  }
}

function parse(words: string[], flags: Flags) {
  try {
    return parseArgs({ args: words, options: flags, allowPositionals: true, strict: true })
  } catch (error) {
    throw new Problem('usage', error instanceof Error ? error.message : String(error), {
      hint: seeHelp,
    })
  }
}

export const seeHelp = '`reliability-gate --help` shows the commands'
