import { secretsOfVariables } from '../../language/access/telling-names.ts'
import { list } from '../../language/list.ts'
import { environment } from '../../language/mappings/environment.ts'
import type { Fields, SectionOf } from '../../language/option.ts'
import { text } from '../../language/scalars/texts.ts'
import type { Context } from '../../model/context.ts'
import type { Machine } from '../../tools/machine.ts'

const mostArguments = 100
const longestArgument = 2000

/** The settings of every engine that runs a tool. */
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

/**
 * What a tool's environment has besides that of the machine: what ours says to it by names of its
 * own, and the user's own variables, revealed.
 */
export const variablesFor = (
  { settings: { env = {} }, machine }: { settings: ToolSettings; machine: Machine },
  own: RegExp,
  url: string,
): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(machine.variables ?? {}).filter(([name]) => own.test(name)),
    ...Object.entries(env).map(([name, value]) => [name, withTarget(value.reveal(), url)]),
  ])

/**
 * What ours says to a tool may be a secret that a tool repeats, such as the address of a Prometheus
 * that it writes to.
 */
export function hideVariables({ variables = {} }: Machine, own: RegExp, context: Context): void {
  const given = Object.entries(variables).filter(([name]) => own.test(name))
  for (const secret of secretsOfVariables(Object.fromEntries(given))) context.hide(secret)
}

/** The variables by which a tool uses the proxy that the target is reached through. */
export const throughProxy = (proxy: string | undefined): Record<string, string> =>
  proxy === undefined ? {} : { HTTP_PROXY: proxy, HTTPS_PROXY: proxy }
