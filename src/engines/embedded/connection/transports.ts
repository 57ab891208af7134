import type { LoadPlan } from '../../../model/plan/load.ts'
import { http1Connect } from '../http1/connect.ts'
import { http2Connect } from '../http2/connect.ts'
import type { Connect } from './connections.ts'
import type { TransportOptions } from './transport.ts'

/** The one place to add a transport. */
export const transportOf = ({
  http,
}: Pick<LoadPlan, 'http'>): ((options: TransportOptions) => Connect) =>
  http === 2 ? http2Connect : http1Connect
