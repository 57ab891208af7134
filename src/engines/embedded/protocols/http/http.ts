import type { ProtocolModule } from '../protocol.ts'
import { http1Connect } from './http1/connect.ts'
import { http2Connect } from './http2/connect.ts'
import { type PreparedRequest, prepareRequest } from './requests.ts'

export const prepare = prepareRequest

/** The one place to add a version of HTTP. */
export const connect: ProtocolModule<unknown, PreparedRequest>['connect'] = (options, { http }) =>
  http === 2 ? http2Connect(options) : http1Connect(options)
