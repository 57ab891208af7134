import { defined } from '../../model/basics/defined.ts'
import type { FaultKind } from '../fault.ts'
import { type GremlinFault, option } from './options.ts'

export const gremlin: FaultKind<GremlinFault> = {
  id: 'gremlin',
  option,
  describe: ({ scenario }) => `the scenario ${scenario} of Gremlin`,
  selects: ({ scenario, team }) => ({ scenario, ...defined({ team }) }),
  byRequest: { lookEveryMs: 2000 },
  url: ({ url }) => url,
  switchMs: ({ startMs }) => startMs,
  load: () => import('./gremlin.ts'),
}
