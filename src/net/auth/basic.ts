import type { BasicPlan } from '../../model/auth.ts'
import type { Authorizer } from './authorizer.ts'

/** RFC 7617, in UTF-8. */
export const basicHeader = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`

export function basic({ username, password }: BasicPlan): Authorizer {
  const authorization = basicHeader(username, password)
  return async () => ({ kind: 'authorization', headers: { authorization } })
}
