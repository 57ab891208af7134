import type { FaultKind } from '../fault.ts'
import { option, type SteadybitFault } from './options.ts'

export const steadybit: FaultKind<SteadybitFault> = {
  id: 'steadybit',
  option,
  describe: ({ experiment }) => `${experiment} of Steadybit`,
  selects: ({ experiment }) => ({ experiment }),
  byRequest: { lookEveryMs: 2000 },
  url: ({ url }) => url,
  switchMs: ({ startMs }) => startMs,
  load: () => import('./steadybit.ts'),
}
