import { type Field, MapField, Type } from 'protobufjs'
import { namesOf } from '../../../../../language/json-path.ts'
import { hintOf } from './find-method.ts'
import { hasOwnForm } from './message-mistakes.ts'

type Name = string | number
type PathMistake = { message: string; hint?: string }

/**
 * Why a JSON path finds nothing in a message of a type, whatever it holds: undefined where it may
 * find something, or where only the message shows it. `isStream`: the path begins at the list of
 * all messages.
 */
export function pathMistake(path: string, type: Type, isStream: boolean): PathMistake | undefined {
  const names = namesOf(path)
  if (!names) return undefined
  if (!isStream) return within(type, names, path)
  const [first, ...rest] = names
  if (typeof first !== 'string') return within(type, rest, path)
  return {
    message: `${path} finds nothing: the response is a list of messages`,
    hint: `such as $[0].${first}`,
  }
}

function within(type: Type, [name, ...rest]: readonly Name[], path: string) {
  if (name === undefined || hasOwnForm(type)) return undefined
  const field = Object.hasOwn(type.fields, name) ? type.fields[name]!.resolve() : undefined
  if (field) return withinField(field, rest, path)
  const known = type.fieldsArray.map(one => one.name)
  return {
    message: `${path} finds nothing: the message ${type.name} has no field \`${name}\``,
    hint: hintOf(`${name}`, known, 'field'),
  }
}

/** Of a list or a mapping the first name is that of an element. */
function withinField(field: Field, names: readonly Name[], path: string): PathMistake | undefined {
  const { resolvedType, repeated } = field
  if (!(resolvedType instanceof Type)) return undefined
  const isMany = repeated || field instanceof MapField
  return within(resolvedType, isMany ? names.slice(1) : names, path)
}
