import type { Headers } from '../../model/plan/target.ts'
import { Secret } from '../../model/secret.ts'
import { record } from '../mappings/mapping.ts'
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
const nameForm = "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$"

/** Whether one of them says who asks. */
export const isAuthorised = (headers: Headers): boolean =>
  Object.keys(headers).some(isAuthorization)

export const isAuthorization = (header: string): boolean => header.toLowerCase() === 'authorization'

/**
 * A mapping of header names to values, every value a secret. `${NAME}` in a value is read from the
 * environment. No mistake quotes a value.
 */
const byName = record(
  {
    type: 'headers',
    expected: 'a mapping of header names to values',
    hint: 'such as { X-Preview: "1" }',
    what: 'headers',
    most: mostHeaders,
    names: { pattern: nameForm },
    values: { type: 'string' },
    secret: true,
  },
  readHeader,
)

/** The same, with no name in it twice. */
export const headers: Option<Headers> = {
  ...byName,
  read: spot => {
    const read = byName.read(spot)
    const seen = new Set<string>()
    for (const { key, at } of spot.node.kind === 'map' ? spot.node.entries : []) {
      const name = key.toLowerCase()
      if (seen.has(name)) {
        const hint = 'header names are case-insensitive'
        mistake(spot, { message: 'duplicate header', hint, at })
      }
      seen.add(name)
    }
    return read
  },
}

function readHeader({ key, at, value: node }: Entry, own: Spot, spot: Spot): Secret | undefined {
  const refusal = refuseName(key)
  if (refusal) return mistake(spot, { message: refusal, at })
  if (node.kind !== 'text') {
    const hint =
      node.kind === 'number' || node.kind === 'boolean' ? 'put the value in quotes' : undefined
    return mistake(own, { message: `expected a string; found ${describeKind(node)}`, hint })
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
  return mistake(own, { message: parsed.refused, hint: parsed.hint, at: index })
}

function refuseName(name: string): string | undefined {
  if (!new RegExp(nameForm).test(name))
    return 'a header name is made of letters, digits and dashes, 100 at most'
  if (engineHeaders.includes(name.toLowerCase()))
    return `the header ${name} is set by the load engine itself`
  return undefined
}

function checkValue(written: string): Parsed<string> {
  const value = written.trim()
  if (value === '')
    return {
      refused: 'expected a value; found an empty text',
      hint: 'is its secret set? Pull requests from forks and of Dependabot get no secrets',
    }
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
