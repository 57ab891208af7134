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
    listIn(at(schema, 'examples'))[0],
    at(schema, 'default'),
    at(schema, 'const'),
    listIn(at(schema, 'enum'))[0],
  ].find(value => value !== undefined)
  if (given !== undefined) return given
  for (const choice of [...listIn(at(schema, 'oneOf')), ...listIn(at(schema, 'anyOf'))]) {
    const value = deeper(choice)
    if (value !== undefined) return value
  }
  const all = listIn(at(schema, 'allOf'))
  if (all.length > 0) return together([...all.map(deeper), ownObject(schema, resolve, deeper)])
  const types = [at(schema, 'type')].flat()
  if (at(schema, 'properties') !== undefined || types.includes('object'))
    return ownObject(schema, resolve, deeper)
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
function ownObject(schema: unknown, resolve: Resolve, deeper: ValueOfSchema): unknown {
  const properties = mappingOf(at(schema, 'properties'))
  const entries: [string, unknown][] = []
  for (const name of listIn(at(schema, 'required'))) {
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
