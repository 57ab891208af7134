import type { Parsed } from './text-option.ts'
import type { Environment } from './yaml/reading.ts'

/**
 * Tokens that the runner gives to every action; a config file must not be able to send them
 * anywhere.
 */
const runnersOwn = /^(ACTIONS|INPUT|STATE)_/

/**
 * Every `${NAME}` of a value replaced; `parts` are what came from the environment. `of` is what
 * messages call the value's key.
 */
export function resolveVariables(
  value: string,
  environment: Environment | undefined,
  of: 'header' | 'key' | 'variable' | 'property',
): Parsed<{ text: string; parts: string[] }> {
  if (!environment) return { value: { text: value, parts: [] } }
  const parts: string[] = []
  let text = ''
  let end = 0
  for (let index = value.indexOf('${'); index >= 0; index = value.indexOf('${', end)) {
    const name = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}/.exec(value.slice(index, index + 204))?.[1]
    if (!name)
      return {
        refused:
          'expected the name of an environment variable, in braces after the dollar sign, such as TOKEN',
        index,
      }
    if (runnersOwn.test(name))
      return { refused: `${name} belongs to the runner and is not for ${of}s`, index }
    const found = readVariable(name, environment)
    if (!found) {
      const hint = `set it in the step's \`env\`, or remove the ${of}`
      return { refused: `the environment variable ${name} is not set or empty`, hint, index }
    }
    parts.push(found)
    text += value.slice(end, index) + found
    end = index + name.length + 3
  }
  return { value: { text: text + value.slice(end), parts } }
}

/** What the environment says under a name; undefined where that is nothing. */
export const readVariable = (name: string, environment: Environment): string | undefined =>
  (Object.hasOwn(environment, name) ? environment[name]?.trim() : undefined) || undefined
