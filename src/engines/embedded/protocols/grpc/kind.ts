import { capturesFrom } from '../../../../language/responses/captures.ts'
import { file } from '../../../../language/scalars/texts.ts'
import type { ProtocolKind } from '../protocol.ts'
import { addressField, grpcAddress } from './address.ts'
import { expectedCall, message, messages, methodName, placed, timeLimit } from './fields.ts'
import { metadata } from './metadata.ts'

/** Calls of gRPC. */
export const grpc: ProtocolKind = {
  id: 'grpc',
  fields: {
    grpc: {
      option: placed(methodName),
      doc: 'The method to call: the service with its package, and the method.',
      required: true,
      example: 'users.UserService/GetUser',
    },
    proto: {
      option: placed(file),
      doc: 'The `.proto` file of the service. Its imports are looked for from its folder up to that of the config.',
      otherwise: 'the server describes its types (server reflection, `v1` or `v1alpha`)',
      example: 'user.proto',
    },
    address: {
      option: grpcAddress,
      doc: 'The address of the server: `host:port` without TLS, `https://host:port` with it, or `:port` on the host of the target.',
      otherwise: 'the target',
      example: ':50051',
    },
    message: {
      option: message,
      doc: 'The message that is sent, in the JSON mapping of Protocol Buffers.',
      otherwise: 'an empty message',
    },
    messages: {
      option: messages,
      doc: 'The messages that a client-streaming or bidirectional call sends, one after the other.',
      otherwise: '`message`',
    },
    metadata: {
      option: metadata,
      doc: 'Sent with the call beside the headers of the target.',
      otherwise: 'none',
    },
    deadline: {
      option: timeLimit,
      doc: 'Sent to the server as the deadline of the call (`grpc-timeout`).',
      otherwise: 'none; the gate cancels the call at `load.timeout`',
      example: '500ms',
    },
    expect: expectedCall,
    capture: {
      option: capturesFrom([]),
      doc: 'What is kept of the response, for later steps: JSON paths, as those of `expect.json`.',
      otherwise: 'nothing',
    },
  },
  exclusive: [['message', 'messages']],
  templates: ['message', 'messages', 'metadata', 'expect'],
  addressOf: addressField,
  readiness: () => import('./health.ts'),
  survey: () => import('./survey.ts'),
  learn: () => import('./learn.ts'),
  probe: () => import('./probe.ts'),
  load: () => import('./grpc.ts'),
}
