import type { BearerPlan } from '../../model/plan/auth.ts'
import type { Authorizer } from './authorizer.ts'

export const bearer =
  ({ token }: BearerPlan): Authorizer =>
  async () => ({ kind: 'authorization', headers: { authorization: `Bearer ${token.reveal()}` } })
