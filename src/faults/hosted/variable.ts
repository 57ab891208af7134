import type { Setting } from '../../language/option.ts'
import { duration } from '../../language/scalars/amounts.ts'
import { type TextOption, textOption } from '../../language/text-option.ts'
import { readVariable, resolveVariables } from '../../language/variables.ts'
import { mistake } from '../../language/yaml/reading.ts'
import { Problem } from '../../model/problem.ts'
import { Secret } from '../../model/secret.ts'
import type { Machine } from '../../tools/machine.ts'

const form = /^\s*\$\{([A-Za-z_][A-Za-z0-9_]*)\}\s*$/
const hint = `such as \${API_KEY}`

const text: TextOption<string> = textOption({
  type: 'variable',
  expected: 'the name of an environment variable, in braces after a dollar sign',
  hint,
  schema: { pattern: form.source },
  secret: true,
  parse: written => {
    const [, value] = form.exec(written) ?? []
    return value === undefined
      ? {
          refused: 'expected the name of an environment variable, in braces after a dollar sign',
          hint,
        }
      : { value }
  },
})

/**
 * A secret that is an environment variable and nothing else: what is saved with a fault is its
 * name, by which another process that reverts it finds the same secret.
 */
export const secretVariable: TextOption<string> = {
  ...text,
  read: spot => {
    const variable = text.read(spot)
    const { environment, secrets } = spot.reading
    if (variable === undefined || !environment) return variable
    const resolved = resolveVariables(`\${${variable}}`, environment, 'key')
    if ('refused' in resolved)
      return mistake(spot, { message: resolved.refused, hint: resolved.hint })
    for (const part of resolved.value.parts) secrets.add(part)
    return variable
  },
}

/**
 * The value of a header; `scheme`: what stands before the secret, such as `Key `.
 * @throws Problem `fault` where the variable is not set.
 */
export function secretOf(variable: string, { variables = {} }: Machine, scheme = ''): Secret {
  const value = readVariable(variable, variables)
  if (value !== undefined) return new Secret(`${scheme}${value}`)
  throw new Problem('fault', `the environment variable ${variable} is not set or empty`, {
    hint: "set it in the step's `env`",
  })
}

/** How long a provider may take until the fault is active. */
export const startWithin = {
  option: duration({ least: 1000, most: 600_000 }),
  doc: 'How long it may take until the fault is active, and until it has ended once it is stopped.',
  default: '2m',
} as const satisfies Setting<number>
