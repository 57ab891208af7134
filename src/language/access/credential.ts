import { Secret } from '../../model/secret.ts'
import type { Option } from '../option.ts'
import { type Parsed, readText } from '../text-option.ts'
import { resolveVariables } from '../variables.ts'
import { mistake } from '../yaml/reading.ts'
import { describeKind } from '../yaml/tree.ts'

const longest = 8000

/**
 * A string in which `${NAME}` is read from the environment. What comes from there is a secret;
 * `secret`: the whole value is one. No mistake quotes it.
 */
function credential({ secret }: { secret: boolean }): Option<Secret> {
  return {
    type: secret ? 'secret' : 'text',
    schema: { type: 'string', minLength: 1, maxLength: longest },
    read: spot => {
      const { node, reading } = spot
      if (node.kind !== 'text') {
        const hint =
          node.kind === 'number' || node.kind === 'boolean' ? 'put the value in quotes' : undefined
        return mistake(spot, { message: `expected a string; found ${describeKind(node)}`, hint })
      }
      const value = readText(spot, written => {
        const resolved = resolveVariables(written, reading.environment, 'key')
        if ('refused' in resolved) return resolved
        const checked = check(resolved.value.text)
        if ('refused' in checked) return checked
        for (const part of resolved.value.parts) reading.secrets.add(part)
        if (secret) reading.secrets.add(checked.value)
        return checked
      })
      return value === undefined ? undefined : new Secret(value)
    },
  }
}

function check(written: string): Parsed<string> {
  const value = written.trim()
  if (value === '') return { refused: 'expected a value; found an empty text' }
  if (value.length > longest) return { refused: `the value is longer than ${longest} characters` }
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value))
    return { refused: 'the value contains a line break or a control character' }
  return { value }
}

export const secretText = credential({ secret: true })
/** Who asks, such as a user's name: shown, unless it comes from the environment. */
export const identity = credential({ secret: false })
