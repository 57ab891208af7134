import type { BasicPlan } from '../../model/plan/auth.ts'
import { basicHeader } from '../userinfo.ts'
import type { Authorizer } from './authorizer.ts'

export function basic({ username, password }: BasicPlan): Authorizer {
  const authorization = basicHeader(username.reveal(), password.reveal())
  return async () => ({ kind: 'authorization', headers: { authorization } })
}
