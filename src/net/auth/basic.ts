import type { BasicPlan } from '../../model/plan/auth.ts'
import { basicHeader } from '../userinfo.ts'
import type { Granter } from './authorizer.ts'

export function basic({ username, password }: BasicPlan): Granter {
  const authorization = basicHeader(username.reveal(), password.reveal())
  return async () => ({ kind: 'headers', headers: { authorization } })
}
