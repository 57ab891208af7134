import { Enum, type Field, MapField, Type } from 'protobufjs'
import protojson from 'protobufjs/ext/protojson.js'
import { holdsTemplates } from '../../../../../language/holds-templates.ts'
import type { Reading, Spot } from '../../../../../language/yaml/reading.ts'
import { mistake } from '../../../../../language/yaml/reading.ts'
import { describeKind, type Entry, type TreeNode } from '../../../../../language/yaml/tree.ts'
import { listed } from '../../../../../model/basics/listed.ts'
import { nearest } from '../../../../../model/basics/nearest.ts'
import type { Mistake } from '../../../../../model/problem.ts'

const mostNamed = 20

/**
 * What of a message its type does not allow, each at its place: fields that are not there, values
 * of another type.
 */
export function messageMistakes(type: Type, spot: Spot): Mistake[] {
  const reading: Reading = { ...spot.reading, found: [] }
  lookAtMessage(type, { ...spot, reading })
  return reading.found.map(({ mistake: found }) => found)
}

function lookAtMessage(type: Type, spot: Spot): void {
  if (spot.node.kind !== 'map' || hasOwnForm(type)) {
    lookAtWhole(type, spot)
    return
  }
  const before = spot.reading.found.length
  for (const entry of spot.node.entries) {
    const field = fieldOf(type, entry.key)
    if (field) lookAtField(field, within(spot, entry.value, `.${entry.key}`))
    else refuseField(type, entry, spot)
  }
  noteOneofs(type, spot)
  // Whatever else is wrong with it as a whole.
  if (spot.reading.found.length === before && !holdsTemplates(spot.node)) lookAtWhole(type, spot)
}

function lookAtField(field: Field, spot: Spot): void {
  const { node } = spot
  if (node.kind === 'nothing') return
  field.resolve()
  if (field instanceof MapField && node.kind === 'map') {
    for (const { key, value } of node.entries)
      lookAtOne(field, within(spot, value, `.${key}`), one => ({ [key]: one }))
  } else if (field.repeated && node.kind === 'list') {
    for (const [index, item] of node.items.entries())
      lookAtOne(field, within(spot, item, `[${index}]`), one => [one])
  } else if (field instanceof MapField || field.repeated) {
    const expected = field.repeated ? 'a list' : 'a mapping'
    mistake(spot, { message: `expected ${expected}; found ${describeKind(node)}` })
  } else lookAtOne(field, spot, one => one)
}

/** `wrap`: one value as the field holds it. */
function lookAtOne(field: Field, spot: Spot, wrap: (one: unknown) => unknown): void {
  const { resolvedType } = field
  const { node } = spot
  if (resolvedType instanceof Type && !hasOwnForm(resolvedType) && node.kind === 'map') {
    lookAtMessage(resolvedType, spot)
    return
  }
  // What stands in the place of a placeholder is known once a call is made.
  if (holdsTemplates(node)) return
  try {
    protojson.fromJson(field.parent as Type, { [field.name]: wrap(plain(node)) })
  } catch {
    mistake(spot, wrongValue(field, node))
  }
}

function wrongValue(field: Field, node: TreeNode): { message: string; hint?: string } {
  const { resolvedType } = field
  if (resolvedType instanceof Enum && node.kind === 'text') {
    const names = Object.keys(resolvedType.values)
    const near = nearest(node.text, names)
    const hint = near ? `did you mean \`${near}\`?` : `known: ${listed(names, mostNamed)}`
    return { message: `the enum ${resolvedType.name} has no such value`, hint }
  }
  const expected = resolvedType
    ? `${resolvedType.name}, ${formOf[resolvedType.fullName] ?? 'a mapping of fields to values'}`
    : field.type
  return { message: `expected a value of the type ${expected}; found ${describeKind(node)}` }
}

/** Types that JSON writes in a form of their own. */
const formOf: Readonly<Record<string, string>> = {
  '.google.protobuf.Timestamp': 'such as "2026-01-01T00:00:00Z"',
  '.google.protobuf.Duration': 'such as "1.5s"',
  '.google.protobuf.FieldMask': 'such as "name,email"',
  '.google.protobuf.Any': 'a mapping with "@type"',
  '.google.protobuf.ListValue': 'a list',
}

export const hasOwnForm = ({ fullName }: Type): boolean =>
  fullName.startsWith('.google.protobuf.') && fullName !== '.google.protobuf.Empty'

function lookAtWhole(type: Type, spot: Spot): void {
  try {
    protojson.fromJson(type, plain(spot.node))
  } catch (error) {
    const message = (error as Error).message.replace(/: [^:]*$/s, '')
    mistake(spot, { message: `not a valid ${type.name}: ${message}` })
  }
}

/** By its name in the `.proto` file, or by that of ProtoJSON. */
export const fieldOf = (type: Type, name: string): Field | undefined =>
  Object.hasOwn(type.fields, name)
    ? type.fields[name]
    : type.fieldsArray.find(field => jsonNameOf(field) === name)

const jsonNameOf = ({ name, options }: Field): string =>
  (options?.json_name as string | undefined) ??
  name.replace(/_([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase())

function refuseField(type: Type, { key, at }: Entry, spot: Spot): void {
  const names = type.fieldsArray.map(({ name }) => name)
  const near = nearest(key, names)
  const hint = near
    ? `did you mean \`${near}\`?`
    : names.length === 0
      ? 'it has no fields'
      : `its fields are ${listed(names, mostNamed)}`
  mistake(spot, { message: `the message ${type.name} has no field \`${key}\``, hint, at })
}

function noteOneofs(type: Type, spot: Spot): void {
  if (spot.node.kind !== 'map') return
  for (const { name, fieldsArray } of type.oneofsArray) {
    const given = spot.node.entries.filter(({ key }) =>
      fieldsArray.some(field => fieldOf(type, key) === field),
    )
    const second = given[1]
    if (!second) continue
    const message = `\`${given[0]!.key}\` and \`${second.key}\` exclude each other: they are of the oneof ${name}`
    mistake(spot, { message, hint: 'keep one of them', at: second.at })
  }
}

const within = (spot: Spot, node: TreeNode, step: string): Spot => ({
  ...spot,
  node,
  path: `${spot.path}${step}`,
})

function plain(node: TreeNode): unknown {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'number':
    case 'boolean':
      return node.value
    case 'nothing':
      return null
    case 'list':
      return node.items.map(plain)
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
  }
}
