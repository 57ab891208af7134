import { at, listOf, mappingOf } from '../../../language/yaml/parse-foreign.ts'

/** What a reference leads to, within the document. */
export type Resolve = (value: unknown) => unknown

const deepest = 20

/**
 * Follows `$ref` of a document (RFC 6901); undefined where it leads nowhere, or to another file.
 */
export function resolverOf(api: unknown): Resolve {
  const resolve = (value: unknown, depth = 0): unknown => {
    const reference = at(value, '$ref')
    if (typeof reference !== 'string') return value
    if (!reference.startsWith('#/') || depth > deepest) return undefined
    const keys = reference
      .slice(2)
      .split('/')
      .map(key => decoded(key).replaceAll('~1', '/').replaceAll('~0', '~'))
    return resolve(
      keys.reduce<unknown>((found, key) => at(found, key), api),
      depth + 1,
    )
  }
  return value => resolve(value)
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The example that stands beside a schema, in a parameter or a media type; undefined where there is
 * none.
 */
export function writtenExample(holder: unknown, resolve: Resolve): unknown {
  const own = at(holder, 'example')
  if (own !== undefined) return own
  const [first] = Object.values(mappingOf(at(holder, 'examples')))
  return at(resolve(first), 'value')
}

/**
 * A value that a schema gives by itself: its example, default, constant or first choice; an object
 * of its required properties, each with such a value. Undefined where it gives none: nothing is
 * made up.
 */
export function valueOfSchema(written: unknown, resolve: Resolve, depth = 0): unknown {
  const schema = resolve(written)
  if (depth > deepest) return undefined
  const given = [
    at(schema, 'example'),
    listOf(at(schema, 'examples'))[0],
    at(schema, 'default'),
    at(schema, 'const'),
    listOf(at(schema, 'enum'))[0],
  ].find(value => value !== undefined)
  if (given !== undefined) return given
  const deeper = (inner: unknown) => valueOfSchema(inner, resolve, depth + 1)
  for (const choice of [...listOf(at(schema, 'oneOf')), ...listOf(at(schema, 'anyOf'))]) {
    const value = deeper(choice)
    if (value !== undefined) return value
  }
  const all = listOf(at(schema, 'allOf'))
  if (all.length > 0) return together([...all.map(deeper), ownObject(schema, resolve, depth)])
  if (at(schema, 'properties') !== undefined || at(schema, 'type') === 'object')
    return ownObject(schema, resolve, depth)
  if (at(schema, 'items') !== undefined) {
    const item = deeper(at(schema, 'items'))
    return item === undefined ? undefined : [item]
  }
  return undefined
}

/**
 * Each property that is required, and none that only a response has; undefined where one has no
 * value.
 */
function ownObject(schema: unknown, resolve: Resolve, depth: number): unknown {
  const properties = mappingOf(at(schema, 'properties'))
  const entries = listOf(at(schema, 'required'))
    .map(name => [String(name), resolve(at(properties, String(name)))] as const)
    .filter(([, property]) => at(property, 'readOnly') !== true)
    .map(([name, property]) => [name, valueOfSchema(property, resolve, depth + 1)] as const)
  return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries)
}

/** Parts of `allOf` as one object; of other values the first. */
function together(values: readonly unknown[]): unknown {
  if (values.some(value => value === undefined)) return undefined
  const scalar = values.find(value => typeof value !== 'object' || Array.isArray(value))
  return scalar ?? Object.assign({}, ...values)
}
