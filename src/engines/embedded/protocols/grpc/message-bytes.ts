import { Enum, Root, type Type } from 'protobufjs'
import protojson from 'protobufjs/ext/protojson.js'
import { isTemplate } from '../../../../language/template.ts'
import { compile } from '../../scenario/render.ts'
import type { Values } from '../../scenario/values.ts'
import { fieldOf } from './schema/message-mistakes.ts'
import type { RevealedSettings } from './settings.ts'

/** Before each message: whether it is compressed, and its length in 4 bytes. */
export const prefixBytes = 5

/** The types of a request, as they were read from its file. */
export function typesOf({ types, requestType, responseType }: RevealedSettings): {
  request: Type
  response: Type
} {
  const root = roots.get(types) ?? Root.fromJSON(JSON.parse(types))
  roots.set(types, root)
  return { request: root.lookupType(requestType), response: root.lookupType(responseType) }
}

/** Requests of one file share its types. */
const roots = new Map<string, Root>()

/**
 * Messages in the mapping of ProtoJSON, each behind its prefix, as DATA frames hold them.
 * @throws Error for a value that is none of the type.
 */
export function bytesOfMessages(type: Type, messages: readonly unknown[]): Buffer {
  return Buffer.concat(
    messages.flatMap(message => {
      const bytes = type.encode(protojson.fromJson(type, message)).finish()
      const prefix = Buffer.alloc(prefixBytes)
      prefix.writeUInt32BE(bytes.length, 1)
      return [prefix, bytes]
    }),
  )
}

/** The messages of a response without their prefixes. */
export function messagesIn(bytes: Buffer): Buffer[] {
  const messages: Buffer[] = []
  for (let at = 0; at + prefixBytes <= bytes.length; ) {
    const end = at + prefixBytes + bytes.readUInt32BE(at + 1)
    messages.push(bytes.subarray(at + prefixBytes, end))
    at = end
  }
  return messages
}

/** A message with the values of an iteration in it. */
type Render = (values: Values) => unknown

/**
 * Made once of a message; what stands in the place of a placeholder is a string, which the mapping
 * takes for a number as well.
 */
export function compileMessage(type: Type | undefined, message: unknown, field?: string): Render {
  if (typeof message === 'string') return compileText(message, type, field)
  if (Array.isArray(message)) {
    const all = message.map(one => compileMessage(type, one, field))
    return values => all.map(render => render(values))
  }
  if (typeof message !== 'object' || message === null) return () => message
  const own = field === undefined ? type : typeOf(type, field)
  const all = Object.entries(message).map(
    ([key, value]) => [key, compileMessage(own, value, key)] as const,
  )
  return values => Object.fromEntries(all.map(([key, render]) => [key, render(values)]))
}

function compileText(text: string, type: Type | undefined, name: string | undefined): Render {
  if (!isTemplate(text)) return () => text
  const render = compile(text)
  const field = name === undefined ? undefined : fieldIn(type, name)
  // These two the mapping takes from no text.
  if (field?.type === 'bool')
    return values => {
      const given = render(values)
      return given === 'true' || (given === 'false' ? false : given)
    }
  if (field?.resolvedType instanceof Enum)
    return values => {
      const given = render(values)
      return /^-?\d+$/.test(given) ? Number(given) : given
    }
  return render
}

const typeOf = (type: Type | undefined, name: string): Type | undefined => {
  const resolved = fieldIn(type, name)?.resolvedType
  return resolved instanceof Enum ? undefined : (resolved ?? undefined)
}

const fieldIn = (type: Type | undefined, name: string) => type && fieldOf(type, name)?.resolve()
