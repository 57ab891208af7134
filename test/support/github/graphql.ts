import { readFileSync } from 'node:fs'

/**
 * As much of GraphQL as the gate's queries use, held against GitHub's own schema as far as
 * `scripts/cut-graphql.ts` cut it out.
 */
type Described = Record<string, { type: string; args: Record<string, string> }>
const { types } = JSON.parse(readFileSync(new URL('graphql.json', import.meta.url), 'utf8')) as {
  types: Record<string, Described>
}

/** A value as it stands in a query; of a variable its name. */
type Given = { variable: string } | { value: unknown } | { fields: Record<string, Given> }
/** A field, or the fields of a type where it has a name in `on`. */
type Selection = { name: string; args: Record<string, Given>; on?: string; of: Selection[] }
type Query = { variables: Record<string, string>; of: Selection[] }

/** Data by field; a field with arguments is a function of them. */
export type Resolved = { [field: string]: unknown }

/** What is wrong with the query, by the schema, or the fields of `root` that it selects. */
export function executeQuery(
  body: unknown,
  root: Resolved,
): { mistakes: string[] } | { data: unknown } {
  const { query, variables = {} } = body as { query: string; variables?: Record<string, unknown> }
  const parsed = parseQuery(query)
  const mistakes = [
    ...Object.keys(variables).filter(name => !(name in parsed.variables)),
    ...mistakesOf(parsed.of, 'Query', parsed.variables),
  ]
  return mistakes.length > 0 ? { mistakes } : { data: select(root, parsed.of, variables) }
}

function mistakesOf(of: Selection[], type: string, variables: Query['variables']): string[] {
  return of.flatMap(({ name, args, on, of: inner }) => {
    if (on !== undefined) return mistakesOf(inner, on, variables)
    const field = types[type]?.[name]
    if (!field) return [`${type} has no field ${name}`]
    const wrong = Object.entries(args).flatMap(([arg, given]) =>
      argumentMistakes(given, { what: `${name}(${arg}:)`, type: field.args[arg], variables }),
    )
    if (inner.length === 0 && field.type in types) wrong.push(`${name} needs a selection`)
    return [...wrong, ...mistakesOf(inner, field.type, variables)]
  })
}

type Argument = { what: string; type: string | undefined; variables: Query['variables'] }

function argumentMistakes(given: Given, { what, type, variables }: Argument): string[] {
  if (type === undefined) return [`${what} is no argument`]
  if ('variable' in given) {
    const declared = variables[given.variable]
    return declared === type ? [] : [`${what} is ${type}, and $${given.variable} ${declared}`]
  }
  if ('value' in given) return []
  return Object.entries(given.fields).flatMap(([name, value]) =>
    argumentMistakes(value, {
      what: `${what}.${name}`,
      type: types[type]?.[name]?.type,
      variables,
    }),
  )
}

function select(data: unknown, of: Selection[], variables: Record<string, unknown>): unknown {
  if (of.length === 0 || data === null || data === undefined) return data ?? null
  if (Array.isArray(data)) return data.map(item => select(item, of, variables))
  return Object.fromEntries(
    of.flatMap(({ name, args, on, of: inner }) => {
      if (on !== undefined) return Object.entries(select(data, inner, variables) as Resolved)
      const found = (data as Resolved)[name]
      const value = typeof found === 'function' ? found(valuesOf(args, variables)) : found
      return [[name, select(value, inner, variables)]]
    }),
  )
}

const valuesOf = (args: Record<string, Given>, variables: Record<string, unknown>): Resolved =>
  Object.fromEntries(
    Object.entries(args).map(([name, given]) => [
      name,
      'variable' in given
        ? variables[given.variable]
        : 'value' in given
          ? given.value
          : valuesOf(given.fields, variables),
    ]),
  )

function parseQuery(text: string): Query {
  const tokens = text.match(/[A-Za-z_]\w*|\$\w+|\.\.\.|"[^"]*"|-?\d+|[{}():!]/g) ?? []
  let at = 0
  const next = (): string => tokens[at++] ?? ''
  const take = (token: string): boolean => tokens[at] === token && at++ >= 0
  const until = <T>(end: string, read: () => T): T[] => {
    const found: T[] = []
    while (at < tokens.length && !take(end)) found.push(read())
    return found
  }
  const named = <T>(read: () => T): [string, T] => {
    const name = next().replace('$', '')
    if (!take(':')) throw new Error(`GraphQL: expected ':' after ${name}`)
    return [name, read()]
  }
  const type = (): string => {
    const name = next()
    take('!')
    return name
  }
  const given = (): Given => {
    const token = next()
    if (token.startsWith('$')) return { variable: token.slice(1) }
    if (token === '{') return { fields: Object.fromEntries(until('}', () => named(given))) }
    return { value: /^-?\d/.test(token) ? Number(token) : token.replaceAll('"', '') }
  }
  const selection = (): Selection => {
    const name = next()
    const on = name === '...' && take('on') ? { on: next() } : {}
    const args = take('(') ? Object.fromEntries(until(')', () => named(given))) : {}
    return { name, args, ...on, of: take('{') ? until('}', selection) : [] }
  }
  if (take('query')) {
    const variables = take('(') ? Object.fromEntries(until(')', () => named(type))) : {}
    take('{')
    return { variables, of: until('}', selection) }
  }
  take('{')
  return { variables: {}, of: until('}', selection) }
}
