import { join } from 'node:path'
import * as grpc from '@grpc/grpc-js'
import { loadSync, type Root } from 'protobufjs'

export const protoFile = join(import.meta.dirname, 'user.proto')

type Message = Record<string, unknown>

/** One call as the server saw it. `ms`: from its arrival to its end. */
type ServedCall = {
  method: string
  requests: Message[]
  metadata: grpc.Metadata
  deadline: grpc.Deadline
}

export type UserServer = {
  port: number
  url: string
  calls: ServedCall[]
  stop: () => void
  /** Takes no more calls, says so by GOAWAY, and ends when those that it has are over. */
  shutDown: () => Promise<void>
}

type Options = {
  port?: number
  credentials?: grpc.ServerCredentials
  /** What a call ends with in the place of its usual response. */
  refuse?: (request: Message) => { code: grpc.status; details: string } | undefined
  /** Told of each call in the place of the log, which would grow without end. */
  onCall?: () => void
  /** Added to the server before it starts. */
  also?: (server: grpc.Server) => void
}

/**
 * The UserService of `user.proto` on loopback, by the implementation of gRPC for Node, which notes
 * every call.
 */
export async function startUserServer(options: Options = {}): Promise<UserServer> {
  const {
    port = 0,
    credentials = grpc.ServerCredentials.createInsecure(),
    refuse,
    onCall,
  } = options
  const root = loadSync(protoFile)
  const calls: ServedCall[] = []
  const note = (method: string, call: Noted, requests: Message[]) => {
    if (onCall) onCall()
    else calls.push({ method, requests, metadata: call.metadata, deadline: call.getDeadline() })
  }
  const userOf = ({ userId }: Message) => ({
    id: userId,
    name: 'John Doe',
    createdAt: { seconds: 1, nanos: 0 },
  })
  const server = new grpc.Server()
  server.addService(definitionOf(root), {
    GetUser: (call: grpc.ServerUnaryCall<Message, Message>, end: grpc.sendUnaryData<Message>) => {
      note('GetUser', call, [call.request])
      const refused = refuse?.(call.request)
      if (refused) end(refused)
      else end(null, userOf(call.request))
    },
    StreamUsers: (call: grpc.ServerWritableStream<Message, Message>) => {
      note('StreamUsers', call, [call.request])
      for (let id = 0; id < Number(call.request.limit); id += 1)
        call.write(userOf({ userId: `${id}` }))
      call.end()
    },
    CountUsers: (
      call: grpc.ServerReadableStream<Message, Message>,
      end: grpc.sendUnaryData<Message>,
    ) => {
      const requests: Message[] = []
      call.on('data', (one: Message) => requests.push(one))
      call.on('end', () => {
        note('CountUsers', call, requests)
        end(null, { count: requests.length })
      })
    },
    Chat: (call: grpc.ServerDuplexStream<Message, Message>) => {
      const requests: Message[] = []
      call.on('data', (one: Message) => {
        requests.push(one)
        call.write(userOf(one))
      })
      call.on('end', () => {
        note('Chat', call, requests)
        call.end()
      })
    },
  })
  options.also?.(server)
  const bound = await new Promise<number>((resolve, reject) =>
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, found) =>
      error ? reject(error) : resolve(found),
    ),
  )
  return {
    port: bound,
    url: `http://127.0.0.1:${bound}`,
    calls,
    stop: () => server.forceShutdown(),
    shutDown: () =>
      new Promise((resolve, reject) =>
        server.tryShutdown(error => (error ? reject(error) : resolve())),
      ),
  }
}

type Noted = { metadata: grpc.Metadata; getDeadline: () => grpc.Deadline }

function definitionOf(root: Root): grpc.ServiceDefinition {
  const service = root.lookupService('users.UserService')
  return Object.fromEntries(
    service.methodsArray.map(({ name, requestType, responseType, ...method }) => {
      const [request, response] = [requestType, responseType].map(type =>
        root.lookupType(`users.${type}`),
      )
      return [
        name,
        {
          path: `/users.UserService/${name}`,
          requestStream: method.requestStream === true,
          responseStream: method.responseStream === true,
          requestSerialize: (one: Message) => Buffer.from(request!.encode(one).finish()),
          requestDeserialize: (bytes: Buffer) => request!.toObject(request!.decode(bytes)),
          responseSerialize: (one: Message) => Buffer.from(response!.encode(one).finish()),
          responseDeserialize: (bytes: Buffer) => response!.toObject(response!.decode(bytes)),
        },
      ]
    }),
  )
}

export type Health = 'SERVING' | 'NOT_SERVING' | 'half a message'
const healthBytes: Record<Health, number[]> = {
  SERVING: [8, 1],
  NOT_SERVING: [8, 2],
  'half a message': [8],
}

/** The health service of gRPC, which says this of the server as a whole. */
export const healthService =
  (says: () => Health) =>
  (server: grpc.Server): void => {
    const answer = () => Buffer.from(healthBytes[says()])
    server.addService(
      {
        Check: {
          path: '/grpc.health.v1.Health/Check',
          requestStream: false,
          responseStream: false,
          requestSerialize: asIs,
          requestDeserialize: asIs,
          responseSerialize: asIs,
          responseDeserialize: asIs,
        },
      },
      { Check: (_: unknown, end: grpc.sendUnaryData<Buffer>) => end(null, answer()) },
    )
  }

const asIs = (bytes: Buffer): Buffer => bytes
