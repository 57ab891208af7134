import type { FaultKind } from '../fault.ts'
import { type FisFault, option } from './options.ts'

export const awsFis: FaultKind<FisFault> = {
  id: 'aws-fis',
  option,
  describe: ({ template, region }) => `${template} of AWS FIS in ${region}`,
  byRequest: { lookEveryMs: 2000 },
  url: ({ url }) => url,
  switchMs: ({ startMs }) => startMs,
  load: () => import('./aws-fis.ts'),
}
