import { at, listOf, mappingOf } from '../../../language/yaml/parse-foreign.ts'
import { decoded } from '../../../model/basics/decoded.ts'

/**
 * What a reference leads to, within the document. Of a schema of OpenAPI 3.1, what stands beside
 * its `$ref` holds too.
 */
export type Resolve = (value: unknown) => unknown

const deepest = 20
const longestReference = 2000
/** As many keys of mappings are put together with what stands beside a `$ref`. */
const mostMerged = 500_000

/**
 * Follows `$ref` of a document (RFC 6901), to a schema also by its `$id` or `$anchor`; undefined
 * where it leads nowhere, or to another file.
 */
export function resolverOf(api: unknown): Resolve {
  const hasSiblings = !/^3\.0/.test(String(at(api, 'openapi')))
  const { baseOf, named } = resourcesOf(api)
  const targetOf = (holder: unknown, reference: string): unknown => {
    const [, address = '', pointer] = /^([^#]*)(?:#(\/.*)?)?$/s.exec(reference) ?? []
    const known = named.get(reference) ?? named.get(address)
    if (pointer === undefined || (address !== '' && known === undefined)) return known
    if (address !== '') return pointed(known, pointer)
    return pointed(baseOf.get(holder as object), pointer) ?? pointed(api, pointer)
  }
  let merged = 0
  const resolve = (value: unknown, depth = 0): unknown => {
    const reference = at(value, '$ref')
    if (typeof reference !== 'string') return value
    if (depth > deepest || reference.length > longestReference) return undefined
    const found = resolve(targetOf(value, reference), depth + 1)
    const { $ref: _, ...beside } = hasSiblings ? mappingOf(value) : {}
    if (found === undefined || Object.keys(beside).length === 0) return found
    if (merged > mostMerged) return undefined
    merged += Object.keys(mappingOf(found)).length
    return { ...mappingOf(found), ...beside }
  }
  return value => resolve(value)
}

/** Schemas by `$id` and `#$anchor`, and the one with an `$id` that each mapping lies in. */
function resourcesOf(api: unknown) {
  const baseOf = new WeakMap<object, unknown>()
  const named = new Map<string, unknown>()
  const walk = (value: unknown, around: unknown): void => {
    if (typeof value !== 'object' || value === null || baseOf.has(value)) return
    const [id, anchor] = [at(value, '$id'), at(value, '$anchor')]
    const base = typeof id === 'string' ? value : around
    baseOf.set(value, base)
    if (typeof id === 'string') named.set(id, value)
    if (typeof anchor === 'string') named.set(`#${anchor}`, value)
    for (const inner of Object.values(value)) walk(inner, base)
  }
  walk(api, api)
  return { baseOf, named }
}

const pointed = (from: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .map(key => decoded(key).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((found, key) => at(found, key) ?? listOf(found)[Number(key)], from)

/**
 * The example that stands beside a schema, in a parameter or a media type; undefined where there is
 * none.
 */
export function writtenExample(holder: unknown, resolve: Resolve): unknown {
  const own = at(holder, 'example')
  if (own !== undefined) return own
  return Object.values(mappingOf(at(holder, 'examples')))
    .map(example => at(resolve(example), 'value'))
    .find(value => value !== undefined)
}

/** As many schemas are looked at for one value, and for all of a document; none takes as many. */
const most = { ofValue: 10_000, ofDocument: 200_000 }

/**
 * A value that a schema gives by itself: its example, default, constant or first choice; an object
 * of its required properties, each with such a value. Undefined where it gives none, or only one
 * that is larger than any example: nothing is made up.
 */
export type ValueOfSchema = (schema: unknown) => unknown

/** `within`: the schemas that this one lies in, none of which a finite value holds again. */
type Expand = (schema: unknown, within: readonly unknown[]) => unknown

export function valuesOfSchemas(resolve: Resolve): ValueOfSchema {
  let left: number = most.ofDocument
  let leftOfValue = 0
  const expand: Expand = (written, within) => {
    if (leftOfValue === 0 || within.length > deepest || within.includes(written)) return undefined
    leftOfValue -= 1
    const inside = [...within, written]
    return findValue(resolve(written), resolve, inner => expand(inner, inside))
  }
  return schema => {
    const allowed = Math.min(most.ofValue, left)
    leftOfValue = allowed
    const value = expand(schema, [])
    left -= allowed - leftOfValue
    return leftOfValue === 0 ? undefined : value
  }
}

function findValue(schema: unknown, resolve: Resolve, deeper: ValueOfSchema): unknown {
  const given = [
    at(schema, 'example'),
    listOf(at(schema, 'examples'))[0],
    at(schema, 'default'),
    at(schema, 'const'),
    listOf(at(schema, 'enum'))[0],
  ].find(value => value !== undefined)
  if (given !== undefined) return given
  for (const choice of [...listOf(at(schema, 'oneOf')), ...listOf(at(schema, 'anyOf'))]) {
    const value = deeper(choice)
    if (value !== undefined) return value
  }
  const all = listOf(at(schema, 'allOf'))
  if (all.length > 0) return together([...all.map(deeper), ownObject(schema, resolve, deeper)])
  const types = [at(schema, 'type')].flat()
  if (at(schema, 'properties') !== undefined || types.includes('object'))
    return ownObject(schema, resolve, deeper)
  const first = listOf(at(schema, 'prefixItems')).map(deeper)
  if (first.length > 0) return first.includes(undefined) ? undefined : first
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
function ownObject(schema: unknown, resolve: Resolve, deeper: ValueOfSchema): unknown {
  const properties = mappingOf(at(schema, 'properties'))
  const entries: [string, unknown][] = []
  for (const name of listOf(at(schema, 'required'))) {
    const property = at(properties, String(name))
    if (at(resolve(property), 'readOnly') === true) continue
    const value = deeper(property)
    if (value === undefined) return undefined
    entries.push([String(name), value])
  }
  return Object.fromEntries(entries)
}

/** Parts of `allOf` as one object; of other values the first. */
function together(values: readonly unknown[]): unknown {
  if (values.some(value => value === undefined)) return undefined
  const scalar = values.find(value => typeof value !== 'object' || Array.isArray(value))
  return scalar ?? Object.assign({}, ...values)
}
