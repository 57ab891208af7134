import { Secret } from '../model/secret.ts'
import { limits } from './limits.ts'
import type { Option } from './option.ts'
import { resolveVariables } from './variables.ts'
import { mistake, type Spot } from './yaml/reading.ts'
import { describeKind, type Entry } from './yaml/tree.ts'

const nameForm = '^[A-Za-z_][A-Za-z0-9_]{0,99}$'
/** What the gate says itself, and what says to do instead. */
const taken: Readonly<Record<string, string>> = {
  PORT: 'give the port as `port`',
  COMPOSE_PROJECT_NAME: 'the gate gives each side a name of its own',
  RELIABILITY_GATE_PROCESS: 'the gate recognizes what it has started by it',
}
const longestValue = 8000

/**
 * Variables for a process, by their names. `${NAME}` in a value is read from the environment of the gate and is a secret then. No
 * mistake quotes a value.
 */
export const environment: Option<Record<string, Secret>> = {
  type: 'variables',
  schema: {
    type: 'object',
    propertyNames: { pattern: nameForm, not: { enum: Object.keys(taken) } },
    additionalProperties: { type: 'string', maxLength: longestValue },
    maxProperties: limits.variables,
  },
  read: spot => {
    const { node, reading } = spot
    if (node.kind !== 'map') {
      return mistake(spot, {
        message: `expected a mapping of variable names to values; found ${describeKind(node)}`,
        hint: 'such as { NODE_ENV: production }',
      })
    }
    if (node.entries.length > limits.variables)
      return mistake(spot, { message: `more than ${limits.variables} variables` })
    const before = reading.found.length
    const pairs = node.entries.map(entry => [entry.key, readVariable(entry, spot)] as const)
    return reading.found.length > before
      ? undefined
      : Object.fromEntries(pairs as [string, Secret][])
  },
}

function readVariable({ key, at, value: node }: Entry, spot: Spot): Secret | undefined {
  if (!new RegExp(nameForm).test(key)) {
    const message = 'the name of a variable is made of letters, digits and underscores'
    return mistake(spot, { message, at })
  }
  if (Object.hasOwn(taken, key))
    return mistake(spot, {
      message: `the variable ${key} is set by the gate`,
      hint: taken[key],
      at,
    })
  const own = { ...spot, node, path: `${spot.path}.${key}` }
  if (node.kind !== 'text') {
    const hint =
      node.kind === 'number' || node.kind === 'boolean' ? 'put the value into quotes' : undefined
    return mistake(own, { message: `expected a text; found ${describeKind(node)}`, hint })
  }
  const resolved = resolveVariables(
    node.text,
    node.isLiteral ? undefined : spot.reading.environment,
    'variable',
  )
  if ('refused' in resolved) {
    const { refused: message, hint, index } = resolved
    const from = index !== undefined && node.textAt !== undefined ? node.textAt + index : undefined
    return mistake(own, { message, hint, at: from })
  }
  const { text, parts } = resolved.value
  if (text.length > longestValue || text.includes('\0'))
    return mistake(own, { message: `expected a text of at most ${longestValue} characters` })
  for (const part of parts) spot.reading.secrets.add(part)
  return new Secret(text)
}
