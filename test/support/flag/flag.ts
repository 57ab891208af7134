import { stat } from 'node:fs/promises'
import type { CheckModule } from '../../../src/checks/check-kind.ts'

export const look: CheckModule<{ flag: string }>['look'] = ({ flag }) =>
  stat(flag).then(
    () => ({ kind: 'good' }),
    () => ({ kind: 'bad', what: `no file ${flag}` }),
  )
