import { Enum, type Field, MapField, Type } from 'protobufjs'
import protojson from 'protobufjs/ext/protojson.js'
import { hasOwnForm } from './message-mistakes.ts'

type Json = Record<string, unknown>

/**
 * A message in the mapping of ProtoJSON, as it is written in a config: fields by their names in the
 * `.proto` file, and those that the wire leaves out because they have their default value.
 */
export function jsonOf(type: Type, bytes: Uint8Array): unknown {
  return withNames(type, protojson.toJson(type, type.decode(bytes)))
}

function withNames(type: Type, json: unknown): unknown {
  if (hasOwnForm(type)) return json
  const given = json as Json
  return Object.fromEntries(
    type.fieldsArray.flatMap(field => {
      const { name, jsonName } = field.resolve()
      const value = given[jsonName]
      if (value !== undefined) return [[name, namedValue(field, value)]]
      return mayBeAbsent(field) ? [] : [[name, defaultOf(field)]]
    }),
  )
}

const mayBeAbsent = (field: Field): boolean =>
  !field.repeated &&
  !(field instanceof MapField) &&
  (field.hasPresence || field.resolvedType instanceof Type)

function namedValue(field: Field, value: unknown): unknown {
  const { resolvedType } = field
  if (!(resolvedType instanceof Type) || value === null) return value
  if (field instanceof MapField)
    return Object.fromEntries(
      Object.entries(value as Json).map(([key, one]) => [key, withNames(resolvedType, one)]),
    )
  return Array.isArray(value)
    ? value.map(one => withNames(resolvedType, one))
    : withNames(resolvedType, value)
}

/** As ProtoJSON writes it: 64-bit integers are texts, and enums are names. */
function defaultOf(field: Field): unknown {
  if (field instanceof MapField) return {}
  if (field.repeated) return []
  const { resolvedType, type } = field
  if (resolvedType instanceof Enum) return resolvedType.valuesById[0] ?? 0
  if (type === 'bool') return false
  if (type === 'string' || type === 'bytes') return ''
  return type.endsWith('64') ? '0' : 0
}
