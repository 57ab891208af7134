import { environment } from '../../language/environment.ts'
import { list } from '../../language/list.ts'
import type { Fields, SectionOf } from '../../language/option.ts'
import { text } from '../../language/scalars.ts'

const mostArguments = 100
const longestArgument = 2000

/** What every engine can be told of its tool. */
export const toolFields = {
  command: {
    option: text({ most: 500, expected: 'a program' }),
    doc: 'The program, by its path from the working folder or its name on the PATH.',
    otherwise: 'the one on the PATH, else the newest in the tool cache of the runner',
  },
  env: {
    option: environment,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as it is written in a config.
    doc: 'Variables for the script, such as `BASE_URL: $target`. `$target` stands for the measured address; `${NAME}` is read from the environment, and is a secret.',
    otherwise: 'none',
  },
  args: {
    option: list(text({ most: longestArgument, expected: 'an argument' }), {
      most: mostArguments,
      what: 'arguments',
    }),
    doc: 'Arguments for the tool, besides those that the gate gives it. `$target` stands for the measured address.',
    otherwise: 'none',
  },
} as const satisfies Fields

export type ToolSettings = SectionOf<typeof toolFields>

/** Where `$target` stands, the address without a slash at its end: a path follows it. */
export const withTarget = (written: string, url: string): string =>
  written.replaceAll('$target', () => url.replace(/\/+$/, ''))

/** The user's own variables, revealed: a tool is given them by its environment. */
export const variablesOf = ({ env = {} }: ToolSettings, url: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, withTarget(value.reveal(), url)]),
  )
