import { defined } from '../../model/basics/defined.ts'
import { Secret } from '../../model/secret.ts'
import { limits } from '../limits.ts'
import type { Option } from '../option.ts'
import { resolveVariables } from '../variables.ts'
import { mistake, type Spot } from '../yaml/reading.ts'
import { describeKind, type Entry } from '../yaml/tree.ts'
import { record } from './mapping.ts'

/**
 * `form`: of the names, as a pattern; `named`: the same in words. `taken`: names that are not to be
 * had, and what to do instead.
 */
type Kind = {
  type: 'variables' | 'properties'
  one: 'variable' | 'property'
  form: string
  named: string
  taken: Readonly<Record<string, string>>
  such: string
  /** Numbers and booleans may be written as they are. */
  scalars: boolean
}

const longestValue = 8000
const ofText = { type: 'string', maxLength: longestValue }

/**
 * Texts for a process, by their names. `${NAME}` in a value is read from the environment of the
 * gate and is a secret then. No mistake quotes a value.
 */
const namedTexts = (kind: Kind): Option<Record<string, Secret>> => {
  const taken = Object.keys(kind.taken)
  return record(
    {
      type: kind.type,
      expected: `a mapping of ${kind.one} names to values`,
      hint: `such as ${kind.such}`,
      what: kind.type,
      most: limits.variables,
      names: {
        pattern: kind.form,
        ...defined({ not: taken.length > 0 ? { enum: taken } : undefined }),
      },
      values: kind.scalars ? { anyOf: [ofText, { type: ['number', 'boolean'] }] } : ofText,
      secret: true,
    },
    (entry, own, spot) => readText(kind, entry, own, spot),
  )
}

/** Variables for the environment of a process. */
export const environment = namedTexts({
  type: 'variables',
  one: 'variable',
  form: '^[A-Za-z_][A-Za-z0-9_]{0,99}$',
  named: 'letters, digits and underscores',
  // What the gate says itself.
  taken: {
    PORT: 'give the port as `port`',
    COMPOSE_PROJECT_NAME: 'the gate gives each side a name of its own',
    RELIABILITY_GATE_PROCESS: 'the gate recognizes what it has started by it',
  },
  such: '{ NODE_ENV: production }',
  scalars: false,
})

/** Properties for a Java program. */
export const properties = namedTexts({
  type: 'properties',
  one: 'property',
  form: '^[A-Za-z_][A-Za-z0-9_.-]{0,99}$',
  named: 'letters, digits, dots, dashes and underscores',
  taken: {},
  such: '{ threads: 50 }',
  scalars: true,
})

function readText(
  kind: Kind,
  { key, at, value: node }: Entry,
  own: Spot,
  spot: Spot,
): Secret | undefined {
  if (!new RegExp(kind.form).test(key)) {
    const message = `the name of a ${kind.one} is made of ${kind.named}`
    return mistake(spot, { message, at })
  }
  if (Object.hasOwn(kind.taken, key))
    return mistake(spot, {
      message: `the ${kind.one} ${key} is set by the gate`,
      hint: kind.taken[key],
      at,
    })
  if (node.kind === 'number' || node.kind === 'boolean') {
    if (kind.scalars) return new Secret(node.kind === 'number' ? node.source : `${node.value}`)
    const message = `expected a string; found ${describeKind(node)}`
    return mistake(own, { message, hint: 'put the value in quotes' })
  }
  if (node.kind !== 'text')
    return mistake(own, { message: `expected a string; found ${describeKind(node)}` })
  const resolved = resolveVariables(
    node.text,
    node.isLiteral ? undefined : spot.reading.environment,
    kind.one,
  )
  if ('refused' in resolved) {
    const { refused: message, hint, index } = resolved
    const from = index !== undefined && node.textAt !== undefined ? node.textAt + index : undefined
    return mistake(own, { message, hint, at: from })
  }
  const { text, parts } = resolved.value
  if (text.length > longestValue || text.includes('\0'))
    return mistake(own, { message: `expected a string of at most ${longestValue} characters` })
  for (const part of parts) spot.reading.secrets.add(part)
  return new Secret(text)
}
