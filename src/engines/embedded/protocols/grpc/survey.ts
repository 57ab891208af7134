import { type INamespace, type Method, Root, Service, type Type } from 'protobufjs'
import { isTemplate } from '../../../../language/template.ts'
import { defined } from '../../../../model/basics/defined.ts'
import { nearest } from '../../../../model/basics/nearest.ts'
import type { Mistake } from '../../../../model/problem.ts'
import { Secret } from '../../../../model/secret.ts'
import type { ConfigFiles, Surveyed } from '../protocol.ts'
import { messageMistakes } from './message-mistakes.ts'
import { readProto } from './proto-files.ts'
import type { GrpcSettings, WrittenMessage, WrittenSettings } from './settings.ts'
import { typesAlone } from './types-alone.ts'

const mostNamed = 10

/** Reads the `.proto` files that requests name, and holds what they call and send against them. */
export async function survey(
  requests: readonly WrittenSettings[],
  files: ConfigFiles,
): Promise<Surveyed<GrpcSettings>[]> {
  const read = new Map<string, ReturnType<typeof readProto>>()
  return Promise.all(
    requests.map(async one => {
      const file = one.proto.value
      const proto = read.get(file) ?? readProto(one.proto, files)
      read.set(file, proto)
      const found = await proto
      return 'mistake' in found ? { mistakes: [found.mistake] } : surveyOne(one, found.root)
    }),
  )
}

function surveyOne(written: WrittenSettings, root: Root): Surveyed<GrpcSettings> {
  const found = findMethod(written, root)
  if ('mistake' in found) return { mistakes: [found.mistake] }
  const { method, service, requestType, responseType, schema } = found
  const sent = messagesOf(written)
  const mistakes = [
    ...streamMistakes(written, method),
    ...sent.flatMap(({ spot }) => messageMistakes(requestType, spot)),
  ]
  if (mistakes.length > 0) return { mistakes }
  const { address, metadata, deadline, expect } = written
  const messages = JSON.stringify(sent.length === 0 ? [{}] : sent.map(({ value }) => value))
  const texts = [messages, ...Object.values(metadata ?? {}).map(secret => secret.reveal())]
  return {
    settings: {
      grpc: `${service}/${method.name}`,
      ...defined({ address, metadata, deadline, expect }),
      messages: new Secret(messages),
      ...defined({ templates: texts.some(isTemplate) || undefined }),
      requestType: requestType.fullName,
      responseType: responseType.fullName,
      isStream: method.responseStream === true,
      types: new Secret(JSON.stringify(schema)),
    },
  }
}

const messagesOf = ({ message, messages = [] }: WrittenSettings): WrittenMessage[] =>
  message ? [message] : messages

type LocatedMethod = {
  service: string
  method: Method
  requestType: Type
  responseType: Type
  schema: INamespace
}

function findMethod(
  { grpc: { value, path, place }, proto }: WrittenSettings,
  root: Root,
): LocatedMethod | { mistake: Mistake } {
  const refuse = (message: string, known: readonly string[], name: string, what: string) => {
    const near = known.find(one => one.endsWith(`.${name}`)) ?? nearest(name, known)
    const listed = known.slice(0, mostNamed).join(', ')
    const hint =
      near !== undefined
        ? `did you mean \`${near}\`?`
        : known.length === 0
          ? `it has no ${what}`
          : `its ${what}s are ${listed}${known.length > mostNamed ? ', …' : ''}`
    return { mistake: { message: `${path}: ${message}`, hint, place } }
  }
  const services = servicesOf(root)
  const service = services.get(value.service)
  if (!service) {
    const message = `${proto.value} has no service \`${value.service}\``
    return refuse(message, [...services.keys()], value.service, 'service')
  }
  const { methods } = service
  const method = Object.hasOwn(methods, value.method) ? methods[value.method] : undefined
  if (!method) {
    const message = `the service ${value.service} has no method \`${value.method}\``
    return refuse(message, Object.keys(service.methods), value.method, 'method')
  }
  try {
    const { resolvedRequestType, resolvedResponseType } = method.resolve() as Method
    const schema = typesAlone(root.toJSON())
    const types = Root.fromJSON(schema).resolveAll()
    return {
      service: value.service,
      method,
      requestType: types.lookupType(resolvedRequestType!.fullName),
      responseType: types.lookupType(resolvedResponseType!.fullName),
      schema,
    }
  } catch (error) {
    return { mistake: { message: `${path}: ${proto.value}: ${(error as Error).message}`, place } }
  }
}

/** By their names with packages. */
function servicesOf(root: Root): Map<string, Service> {
  const found = new Map<string, Service>()
  const look = (namespace: { nestedArray: readonly unknown[] }) => {
    for (const one of namespace.nestedArray) {
      if (one instanceof Service) found.set(one.fullName.slice(1), one)
      else if (typeof one === 'object' && one !== null && 'nestedArray' in one)
        look(one as typeof namespace)
    }
  }
  look(root)
  return found
}

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
