import { socketAddress } from '../../language/scalars/socket-address.ts'
import type { CheckKind } from '../check-kind.ts'

/** The health service of a gRPC server, for the server as a whole. */
export const grpcHealth: CheckKind = {
  id: 'grpc-health',
  fields: {
    'grpc-health': {
      option: socketAddress,
      doc: 'The server whose health `grpc.health.v1.Health/Check` reports: `host:port`. `SERVING` is successful, and so is a server without that service.',
      required: true,
      example: '127.0.0.1:50051',
    },
  },
  addressOf: (settings: { 'grpc-health': string }) => settings['grpc-health'],
  readiness: 'grpc',
}
