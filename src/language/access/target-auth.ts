import type { AuthPlan } from '../../model/plan/auth.ts'
import type { Option } from '../option.ts'
import { mistake } from '../yaml/reading.ts'
import { entryOf } from '../yaml/tree.ts'
import { auth } from './auth.ts'

const { aws: _, ...kinds } = auth.schema.properties as Record<string, object>

/** What lets requests of a load in: one header that all of them carry, so no signatures. */
export const targetAuth: Option<AuthPlan> = {
  ...auth,
  schema: { ...auth.schema, properties: kinds },
  read: spot => {
    const aws = entryOf(spot.node, 'aws')
    if (!aws) return auth.read(spot)
    return mistake(spot, {
      message: `expected one of ${Object.keys(kinds).join(', ')}; found aws`,
      hint: 'aws signs each request anew, which a load does not do; let the preview in another way',
      at: aws.at,
    })
  },
}
