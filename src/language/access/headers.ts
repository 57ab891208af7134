import type { Headers } from '../../model/plan/target.ts'
import { Secret } from '../../model/secret.ts'
import type { Option } from '../option.ts'
import type { Parsed } from '../text-option.ts'
import { resolveVariables } from '../variables.ts'
import { mistake, type Spot } from '../yaml/reading.ts'
import { describeKind, type Entry } from '../yaml/tree.ts'

/** Headers that belong to the connection and to the message's framing, not to the user. */
const engineHeaders = [
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]
const mostHeaders = 50

/** Whether one of them says who asks. */
export const isAuthorised = (headers: Headers): boolean =>
  Object.keys(headers).some(isAuthorization)

export const isAuthorization = (header: string): boolean => header.toLowerCase() === 'authorization'

/**
 * A mapping of header names to values, every value a secret. `${NAME}` in a value is read from the
 * environment. No mistake quotes a value.
 */
export const headers: Option<Headers> = {
  type: 'headers',
  schema: {
    type: 'object',
    propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$" },
    additionalProperties: { type: 'string' },
    maxProperties: mostHeaders,
  },
  read: spot => {
    const { node, reading } = spot
    if (node.kind !== 'map') {
      return mistake(spot, {
        message: `expected a mapping of header names to values; found ${describeKind(node)}`,
        hint: 'such as { X-Preview: "1" }',
      })
    }
    if (node.entries.length > mostHeaders)
      return mistake(spot, { message: `more than ${mostHeaders} headers` })
    const before = reading.found.length
    const pairs = node.entries.map(entry => [entry.key, readHeader(entry, spot)] as const)
    for (const [index, { key, at }] of node.entries.entries()) {
      const first = pairs.findIndex(([name]) => name.toLowerCase() === key.toLowerCase())
      if (first < index)
        mistake(spot, {
          message: 'duplicate header',
          hint: 'header names are case-insensitive',
          at,
        })
    }
    return reading.found.length > before
      ? undefined
      : Object.fromEntries(pairs as [string, Secret][])
  },
}

function readHeader({ key, at, value: node }: Entry, spot: Spot): Secret | undefined {
  const refusal = refuseName(key)
  if (refusal) return mistake(spot, { message: refusal, at })
  const path = `${spot.path}.${key}`
  if (node.kind !== 'text') {
    const hint =
      node.kind === 'number' || node.kind === 'boolean' ? 'put the value in quotes' : undefined
    return mistake(
      { ...spot, node, path },
      { message: `expected a string; found ${describeKind(node)}`, hint },
    )
  }
  const resolved = resolveVariables(
    node.text,
    node.isLiteral ? undefined : spot.reading.environment,
    'header',
  )
  const parsed = 'value' in resolved ? checkValue(resolved.value.text) : resolved
  if ('value' in parsed) {
    for (const secret of secretsOf(key, parsed.value)) spot.reading.secrets.add(secret)
    if ('value' in resolved) for (const part of resolved.value.parts) spot.reading.secrets.add(part)
    return new Secret(parsed.value)
  }
  const index =
    parsed.index !== undefined && node.textAt !== undefined ? node.textAt + parsed.index : undefined
  return mistake({ ...spot, node, path }, { message: parsed.refused, hint: parsed.hint, at: index })
}

function refuseName(name: string): string | undefined {
  if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name))
    return 'a header name is made of letters, digits and dashes, 100 at most'
  if (engineHeaders.includes(name.toLowerCase()))
    return `the header ${name} is set by the load engine itself`
  return undefined
}

function checkValue(written: string): Parsed<string> {
  const value = written.trim()
  if (value === '') return { refused: 'expected a value; found an empty text' }
  if (value.length > 8000) return { refused: 'the value is longer than 8000 characters' }
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    return { refused: 'the value has a line break or a character that is not allowed in a header' }
  return { value }
}

/**
 * The whole value and, of `Bearer abc` and the like, what stands behind the scheme; of cookies each
 * one's value, unless it is so short that hiding it would hide the text.
 */
function secretsOf(name: string, value: string): string[] {
  if (name.toLowerCase() === 'cookie')
    return [
      value,
      ...value.split(';').map(pair => pair.slice(pair.indexOf('=') + 1).trim()),
    ].filter(part => part.length >= 4)
  const credentials = /^(?:basic|bearer|token|apikey|digest)\s+(\S.*)$/i.exec(value)?.[1]
  return credentials ? [value, credentials] : [value]
}

/** Later ones win; case does not count in names. */
export function mergeHeaders(...several: Headers[]): Headers {
  const merged = new Map<string, [name: string, value: Secret]>()
  for (const headers of several)
    for (const [name, value] of Object.entries(headers))
      merged.set(name.toLowerCase(), [name, value])
  return Object.fromEntries(merged.values())
}
