import { Root } from 'protobufjs'
// Adds `Root.fromDescriptor`.
import 'protobufjs/ext/descriptor.js'
import type { Called } from '../call-once.ts'
import { bytesOfMessages } from '../message-bytes.ts'

/**
 * Of the service by which servers describe themselves, as far as it is asked. Both versions are the
 * same but for the name of their package
 * (https://github.com/grpc/grpc/blob/master/src/proto/grpc/reflection/v1/reflection.proto).
 */
const types = Root.fromJSON({
  nested: {
    ServerReflectionRequest: {
      fields: {
        fileByFilename: { type: 'string', id: 3 },
        fileContainingSymbol: { type: 'string', id: 4 },
        listServices: { type: 'string', id: 7 },
      },
    },
    ServerReflectionResponse: {
      fields: {
        files: { type: 'Files', id: 4 },
        services: { type: 'Services', id: 6 },
      },
      nested: {
        Files: { fields: { files: { rule: 'repeated', type: 'bytes', id: 1 } } },
        Services: { fields: { service: { rule: 'repeated', type: 'Service', id: 1 } } },
        Service: { fields: { name: { type: 'string', id: 1 } } },
      },
    },
    // Of google/protobuf/descriptor.proto, as far as it is looked at.
    FileDescriptorSet: { fields: { file: { rule: 'repeated', type: 'bytes', id: 1 } } },
    FileDescriptorProto: {
      fields: {
        name: { type: 'string', id: 1 },
        dependency: { rule: 'repeated', type: 'string', id: 3 },
      },
    },
  },
})
const fileSet = types.lookupType('FileDescriptorSet')
const fileDescriptor = types.lookupType('FileDescriptorProto')
const request = types.lookupType('ServerReflectionRequest')
const response = types.lookupType('ServerReflectionResponse')

type Question =
  | { fileByFilename: string }
  | { fileContainingSymbol: string }
  | { listServices: string }
type Response = { files: File[] | undefined; services: string[] }
/** `bytes`: its descriptor. */
type File = { name: string; dependency: string[]; bytes: Uint8Array }

/** Newer servers have the first one alone, older ones the second. */
const versions = ['v1', 'v1alpha'] as const
const mostFiles = 500

/** Sends the messages of one call to a method. */
export type CallMethod = (method: string, body: Buffer) => Promise<Called>

/** All types that a server describes around a service, or why it does not. */
export type Reflected =
  | { kind: 'types'; root: Root }
  | { kind: 'no service'; known: string[] }
  | { kind: 'failed'; what: string; isUnknown: boolean }

/** Asks a server for a service and for all files that its types stand in. */
export async function reflect(service: string, call: CallMethod): Promise<Reflected> {
  for (const version of versions) {
    const ask = (questions: readonly Question[]) => askAll(questions, version, call)
    const found = await ask([{ fileContainingSymbol: service }])
    if (!('failed' in found)) return read(found.responses[0], ask)
    if (!found.isUnknown || version === versions.at(-1))
      return { kind: 'failed', what: found.failed, isUnknown: found.isUnknown }
  }
  throw new TypeError('there is a last version')
}

type Ask = (questions: readonly Question[]) => ReturnType<typeof askAll>

async function askAll(
  questions: readonly Question[],
  version: string,
  call: CallMethod,
): Promise<{ responses: Response[] } | { failed: string; isUnknown: boolean }> {
  const body = bytesOfMessages(request, questions)
  const called = await call(
    `grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`,
    body,
  )
  if (called.kind === 'failed') return { failed: called.message, isUnknown: false }
  if (called.code !== 'OK')
    return { failed: called.message, isUnknown: called.code === 'UNIMPLEMENTED' }
  try {
    return { responses: called.messages.map(responseIn) }
  } catch (error) {
    const why = (error as Error).message
    return { failed: `its description of its types cannot be decoded: ${why}`, isUnknown: false }
  }
}

/** @throws Error where it cannot be decoded. */
function responseIn(bytes: Uint8Array): Response {
  const { files, services } = response.toObject(response.decode(bytes)) as {
    files?: { files?: Uint8Array[] }
    services?: { service?: { name: string }[] }
  }
  return {
    files: files && (files.files ?? []).map(fileOf),
    services: (services?.service ?? []).map(({ name }) => name),
  }
}

/** A server sends a file alone, or with those that it imports; what is missing is asked for. */
async function read(first: Response | undefined, ask: Ask): Promise<Reflected> {
  if (!first?.files) return noService(await ask([{ listServices: '*' }]))
  const files = new Map<string, Uint8Array>()
  const requested = new Set<string>()
  let found: readonly Response[] = [first]
  for (;;) {
    const imports = found
      .flatMap(one => one.files ?? [])
      .flatMap(({ name, dependency, bytes }) => {
        files.set(name, bytes)
        return dependency
      })
    // What a server does not have is missed only where a message is made of it.
    const missing = [...new Set(imports)].filter(name => !files.has(name) && !requested.has(name))
    if (missing.length === 0) return rootOf([...files.values()])
    if (requested.size + missing.length > mostFiles)
      return failed(`its types are in more than ${mostFiles} files`)
    for (const name of missing) requested.add(name)
    const next = await ask(missing.map(name => ({ fileByFilename: name })))
    if ('failed' in next) return failed(next.failed)
    found = next.responses
  }
}

const fileOf = (bytes: Uint8Array): File => {
  const { name = '', dependency = [] } = fileDescriptor.decode(bytes) as unknown as File
  return { name, dependency, bytes }
}

function rootOf(files: readonly Uint8Array[]): Reflected {
  try {
    const set = fileSet.encode({ file: files }).finish()
    return { kind: 'types', root: Root.fromDescriptor(set, { keepCase: true }) }
  } catch (error) {
    return failed(`its description of its types is not complete: ${(error as Error).message}`)
  }
}

const noService = (listed: Awaited<ReturnType<Ask>>): Reflected =>
  'failed' in listed
    ? failed(listed.failed)
    : { kind: 'no service', known: listed.responses.flatMap(({ services }) => services) }

const failed = (what: string): Reflected => ({ kind: 'failed', what, isUnknown: false })
