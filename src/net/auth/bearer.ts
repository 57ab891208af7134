import type { BearerPlan } from '../../model/plan/auth.ts'
import type { Granter } from './authorizer.ts'

export const bearer =
  ({ token }: BearerPlan): Granter =>
  async () => ({ kind: 'headers', headers: { authorization: `Bearer ${token.reveal()}` } })
