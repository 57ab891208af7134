import { isObject } from '../../model/basics/is-object.ts'

/*
 * Not Ajv: it knows neither that an optional null is absent, nor what was found and expected, and
 * its paths hold names that are anybody's, so that most of this file would remain beside it. It
 * would add 146 kB to dist/ and 180 ms of CPU to each command that reads a record, for 3 ms here.
 * test/contract/read-schema.test.ts changes a record at each of its places, and has Ajv find the
 * same.
 */

/** The words of JSON Schema that the schemas of records use. */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minLength?: number
  readonly format?: string
}

/** Where data is not what was expected. No text of the data is part of it: it may be anybody's. */
export type DataMistake = { path: string; found: string; expected: string }

/** The first part of the data that the schema does not describe; an optional null is absent. */
export function schemaMistake(data: unknown, schema: Schema, path = ''): DataMistake | undefined {
  if (schema.anyOf) return anyMistake(data, schema.anyOf, path)
  const expected = expectedOf(data, schema)
  if (expected !== undefined) return { path, found: foundOf(data), expected }
  if (Array.isArray(data)) return listMistake(data, schema.items, path)
  return isObject(data) ? objectMistake(data, schema, path) : undefined
}

/** That of the first, which the others are exceptions from. */
function anyMistake(data: unknown, several: readonly Schema[], path: string) {
  const mistakes = several.map(one => schemaMistake(data, one, path))
  return mistakes.includes(undefined) ? undefined : mistakes[0]
}

function listMistake(list: readonly unknown[], items: Schema | undefined, path: string) {
  if (!items) return undefined
  for (const [index, one] of list.entries()) {
    const mistake = schemaMistake(one, items, `${path}[${index}]`)
    if (mistake) return mistake
  }
  return undefined
}

function objectMistake(data: Record<string, unknown>, schema: Schema, path: string) {
  const { properties = {}, required = [], additionalProperties: each } = schema
  for (const [name, one] of Object.entries(properties)) {
    const value = Object.hasOwn(data, name) ? data[name] : undefined
    if (!required.includes(name) && (value === undefined || value === null)) continue
    const mistake = schemaMistake(value, one, path === '' ? name : `${path}.${name}`)
    if (mistake) return mistake
  }
  // Their names may be anybody's text, too.
  const others = each ? Object.values(data).map(value => schemaMistake(value, each, path)) : []
  return others.find(mistake => mistake !== undefined)
}

/** What was expected in place of a value, its own parts aside; undefined: it is as expected. */
function expectedOf(data: unknown, schema: Schema): string | undefined {
  const allowed = schema.enum ?? ('const' in schema ? [schema.const] : undefined)
  if (allowed && !allowed.includes(data))
    return allowed.map(one => JSON.stringify(one)).join(' or ')
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type
  if (types && !types.some(one => isOfType(data, one)))
    return types.map(one => typeNames[one] ?? one).join(' or ')
  if (typeof data === 'number') return expectedNumber(data, schema)
  return typeof data === 'string' ? expectedText(data, schema) : undefined
}

function expectedNumber(
  data: number,
  { minimum, maximum, exclusiveMinimum }: Schema,
): string | undefined {
  if (minimum !== undefined && data < minimum) return `at least ${minimum}`
  if (maximum !== undefined && data > maximum) return `at most ${maximum}`
  return exclusiveMinimum !== undefined && data <= exclusiveMinimum
    ? `more than ${exclusiveMinimum}`
    : undefined
}

function expectedText(data: string, { minLength = 0, format }: Schema): string | undefined {
  if (data.length < minLength) return 'a text that is not empty'
  return format === 'date-time' && Number.isNaN(Date.parse(data)) ? 'a date and time' : undefined
}

const typeNames: Record<string, string> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
}

function isOfType(data: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(data)
  if (type === 'object') return isObject(data) && !Array.isArray(data)
  if (type === 'integer') return Number.isSafeInteger(data)
  if (type === 'null') return data === null
  return typeof data === type
}

function foundOf(data: unknown): string {
  if (data === undefined) return 'missing'
  if (typeof data === 'number' || typeof data === 'boolean' || data === null) return `${data}`
  if (typeof data === 'string') return data === '' ? 'an empty text' : 'a text'
  return Array.isArray(data) ? 'a list' : 'an object'
}
