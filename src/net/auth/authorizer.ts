import { defined } from '../../model/basics/defined.ts'
import type { Context } from '../../model/context.ts'
import type { Grant } from '../../model/plan/auth.ts'
import type { Route } from '../../model/plan/target.ts'
import type { HttpFailure, HttpOrder } from '../http.ts'

/**
 * Headers that authorise one request. `route`: in place of the request's own, where it is a
 * certificate that lets us in. `forget`: present where what they were made of can be had anew,
 * after an answer that did not accept it.
 */
type Authorization = {
  kind: 'authorization'
  headers: Record<string, string>
  route?: Route
  forget?: () => void
}

/** As `Authorization`, of all requests. */
type Granted = Grant & Pick<Authorization, 'forget'>

/** One way to be let in. */
export type Granter = (context: Context) => Promise<Granted | HttpFailure>

/** What makes a request's authorisation. That none is to be had is a value, not a throw. */
export type Authorizer = (
  order: HttpOrder,
  context: Context,
) => Promise<Authorization | HttpFailure>

/** A failure to be let in, which passes by itself or does not. */
export const refused = (message: string, hint?: string): HttpFailure => ({
  kind: 'failed',
  reason: 'auth',
  message,
  ...defined({ hint }),
})
