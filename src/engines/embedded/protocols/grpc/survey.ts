import type { Method, Root, Type } from 'protobufjs'
import { isTemplate } from '../../../../language/template.ts'
import { defined } from '../../../../model/basics/defined.ts'
import type { Mistake } from '../../../../model/problem.ts'
import { Secret } from '../../../../model/secret.ts'
import type { ConfigFiles, Surveyed } from '../protocol.ts'
import { described } from './schema/described.ts'
import { findMethod } from './schema/find-method.ts'
import { messageMistakes } from './schema/message-mistakes.ts'
import { pathMistake } from './schema/path-mistakes.ts'
import { readProto } from './schema/proto-files.ts'
import type {
  GrpcSettings,
  UndescribedSettings,
  WrittenMessage,
  WrittenSettings,
} from './settings.ts'

/**
 * Reads the `.proto` files that requests name, and holds what they call and send against them. What
 * names no file is held against the description of the server, once that is known.
 */
export async function survey(
  requests: readonly WrittenSettings[],
  files: ConfigFiles,
): Promise<Surveyed<GrpcSettings | UndescribedSettings>[]> {
  const read = new Map<string, ReturnType<typeof readProto>>()
  return Promise.all(
    requests.map(async one => {
      if (!one.proto) return { settings: callOf(one) }
      const file = one.proto.value
      const proto = read.get(file) ?? readProto(one.proto, files)
      read.set(file, proto)
      const found = await proto
      return 'mistake' in found ? { mistakes: [found.mistake] } : surveyOne(one, found.root, file)
    }),
  )
}

function surveyOne(written: WrittenSettings, root: Root, file: string): Surveyed<GrpcSettings> {
  const { value, path, place } = written.grpc
  const found = findMethod(value, root, file)
  if ('message' in found)
    return { mistakes: [{ ...found, message: `${path}: ${found.message}`, place }] }
  const { method, requestType, responseType } = found
  const mistakes = [
    ...streamMistakes(written, method),
    ...messagesOf(written).flatMap(({ spot }) => messageMistakes(requestType, spot)),
    ...pathMistakes(written, responseType, method.responseStream === true),
  ]
  if (mistakes.length > 0) return { mistakes }
  return { settings: { ...callOf(written), ...described(found) } }
}

function callOf(written: WrittenSettings): UndescribedSettings {
  const { grpc, address, metadata, deadline, expect } = written
  const { service, method } = grpc.value
  const sent = messagesOf(written)
  const messages = JSON.stringify(sent.length === 0 ? [{}] : sent.map(({ value }) => value))
  const texts = [messages, ...Object.values(metadata ?? {}).map(secret => secret.reveal())]
  return {
    grpc: `${service}/${method}`,
    ...defined({ address, metadata, deadline, expect }),
    messages: new Secret(messages),
    ...defined({ templates: texts.some(isTemplate) || undefined }),
  }
}

/** Paths of `expect` that can find nothing. */
function pathMistakes(
  { grpc: { path, place }, expect }: WrittenSettings,
  type: Type,
  isStream: boolean,
): Mistake[] {
  const base = path.replace(/\.grpc$/, '')
  return (expect?.json ?? []).flatMap(one => {
    const found = pathMistake(one.path, type, isStream)
    return found ? [{ ...found, message: `${base}.expect.json: ${found.message}`, place }] : []
  })
}

const messagesOf = ({ message, messages = [] }: WrittenSettings): WrittenMessage[] =>
  message ? [message] : messages

function streamMistakes({ messages }: WrittenSettings, { name, requestStream }: Method): Mistake[] {
  if (!messages || requestStream) return []
  const { path, reading, node } = messages[0]!.spot
  return [
    {
      message: `${path.replace(/\[0\]$/, '')}: ${name} takes one message`,
      hint: 'write it as `message`',
      place: reading.place(node.at),
    },
  ]
}
