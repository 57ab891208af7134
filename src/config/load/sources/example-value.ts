import { at, mappingOf } from '../../../language/yaml/parse-foreign.ts'
import { listIn } from '../../../model/basics/json.ts'
import { deepest, type Resolve } from './openapi-document.ts'

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
    listIn(at(schema, 'examples'))[0],
    at(schema, 'default'),
    at(schema, 'const'),
    listIn(at(schema, 'enum'))[0],
  ].find(value => value !== undefined)
  if (given !== undefined) return given
  const deeper = (inner: unknown) => valueOfSchema(inner, resolve, depth + 1)
  for (const choice of [...listIn(at(schema, 'oneOf')), ...listIn(at(schema, 'anyOf'))]) {
    const value = deeper(choice)
    if (value !== undefined) return value
  }
  const all = listIn(at(schema, 'allOf'))
  if (all.length > 0) return together([...all.map(deeper), ownObject(schema, resolve, depth)])
  const types = [at(schema, 'type')].flat()
  if (at(schema, 'properties') !== undefined || types.includes('object'))
    return ownObject(schema, resolve, depth)
  const first = listIn(at(schema, 'prefixItems')).map(deeper)
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
function ownObject(schema: unknown, resolve: Resolve, depth: number): unknown {
  const properties = mappingOf(at(schema, 'properties'))
  const entries = listIn(at(schema, 'required'))
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
