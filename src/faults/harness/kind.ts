import type { FaultKind } from '../fault.ts'
import { type HarnessFault, option } from './options.ts'

export const harness: FaultKind<HarnessFault> = {
  id: 'harness',
  option,
  describe: ({ experiment }) => `the experiment ${experiment} of Harness`,
  selects: ({ experiment, account, organization, project }) => ({
    experiment,
    account,
    organization,
    project,
  }),
  byRequest: { lookEveryMs: 2000 },
  url: ({ url }) => url,
  switchMs: ({ startMs }) => startMs,
  load: () => import('./harness.ts'),
}
