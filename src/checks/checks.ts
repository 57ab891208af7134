import type { CheckKind } from './check-kind.ts'
import { dns } from './dns/kind.ts'
import { grpcHealth } from './grpc-health/kind.ts'
import { kafka } from './kafka/kind.ts'
import { ping } from './ping/kind.ts'
import { redis } from './redis/kind.ts'

/** The one place to add a kind of check; whatever a request can speak is one already. */
export const checkKinds: readonly CheckKind[] = [dns, ping, grpcHealth, kafka, redis]
