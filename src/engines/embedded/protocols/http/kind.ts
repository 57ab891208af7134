import type { ProtocolKind } from '../protocol.ts'

/** HTTP/1.1 and, where `load.http` says so, HTTP/2. */
export const http: ProtocolKind = {
  id: 'http',
  load: varies => (varies ? import('./varying.ts') : import('./http.ts')),
}
