import type { FaultKind } from '../fault.ts'
import { type GremlinFault, option } from './options.ts'

export const gremlin: FaultKind<GremlinFault> = {
  id: 'gremlin',
  option,
  describe: ({ scenario }) => `the scenario ${scenario} of Gremlin`,
  url: ({ url }) => url,
  switchMs: ({ startMs }) => startMs,
  load: () => import('./gremlin.ts'),
}
