import type { AuthPlan } from '../../model/plan/auth.ts'
import type { Authorizer } from './authorizer.ts'
import { aws } from './aws.ts'
import { azure } from './azure.ts'
import { basic } from './basic.ts'
import { bearer } from './bearer.ts'
import { google } from './google.ts'
import { oauth2 } from './oauth2.ts'

/** The one place to add a way to be let in. */
const makers: { [K in AuthPlan['kind']]: (plan: Extract<AuthPlan, { kind: K }>) => Authorizer } = {
  basic,
  bearer,
  oauth2,
  aws,
  google,
  azure,
}

/** Keep it: it keeps the tokens that it obtains. */
export function authorizerOf<K extends AuthPlan['kind']>(
  plan: Extract<AuthPlan, { kind: K }>,
): Authorizer {
  return makers[plan.kind as K](plan)
}
