import type { FaultKind } from '../fault.ts'
import { option, type SteadybitFault } from './options.ts'

export const steadybit: FaultKind<SteadybitFault> = {
  id: 'steadybit',
  option,
  describe: ({ experiment }) => `${experiment} of Steadybit`,
  url: ({ url }) => url,
  switchMs: ({ startMs }) => startMs,
  load: () => import('./steadybit.ts'),
}
