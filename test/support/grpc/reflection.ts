import type { Server } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import { ReflectionService } from '@grpc/reflection'
import { protoFile } from './user-server.ts'

/** Server reflection for `user.proto`, in these versions. */
export const reflectionService =
  (...versions: ('v1' | 'v1alpha')[]) =>
  (server: Server): void => {
    const reflection = new ReflectionService(loadSync(protoFile, { keepCase: true }))
    reflection.addToServer({
      addService: (service, implementation) => {
        const [{ path = '' } = {}] = Object.values(service) as { path?: string }[]
        const [, version] = /^\/grpc\.reflection\.(\w+)\./.exec(path) ?? []
        if (versions.some(one => one === version)) server.addService(service, implementation)
      },
    })
  }
