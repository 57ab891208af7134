import type { Spot } from '../../../../language/yaml/reading.ts'
import type { Expect, Limit } from '../../../../model/plan/scenario.ts'
import type { Headers } from '../../../../model/plan/target.ts'
import type { Place } from '../../../../model/problem.ts'
import type { Revealed, Secret } from '../../../../model/secret.ts'
import type { CodeName } from './codes.ts'
import type { MethodName } from './schema/find-method.ts'

/** A value with where it stands, and the path that messages call it by. */
export type Placed<T> = { value: T; path: string; place: Place }

/** A message as it is written: its value, and the spot of each of its parts. */
export type WrittenMessage = { value: unknown; spot: Spot }

type Common = {
  address?: string
  metadata?: Headers
  /** In ms; told to the server as `grpc-timeout`. */
  deadline?: number
  expect?: ExpectedCall
}

type ExpectedCall = Pick<Expect, 'json' | 'time'> & { code?: CodeName[]; messages?: Limit }

/** What a request of gRPC says, before its `.proto` file was read. */
export type WrittenSettings = Common & {
  grpc: Placed<MethodName>
  /** Absent: the server describes its types. */
  proto?: Placed<string>
  message?: WrittenMessage
  messages?: WrittenMessage[]
}

/** What is known of a call without its types. */
type Call = Common & {
  /** `users.UserService/GetUser`. */
  grpc: string
  /**
   * Messages that the call sends, as a JSON list in the mapping of ProtoJSON; they may hold
   * credentials.
   */
  messages: Secret
  /** Placeholders stand in the messages or the metadata. */
  templates?: true
}

/** A call whose types the server is to describe. */
export type UndescribedSettings = Call & { types?: undefined }

/** All that a call is made of. */
export type GrpcSettings = Call & {
  requestType: string
  responseType: string
  /** The server may send any number of messages. */
  isStream: boolean
  /** The types, as a JSON text that protobufjs reads. */
  types: Secret
}

export type RevealedSettings = Revealed<GrpcSettings>
