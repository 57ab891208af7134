import { defined } from '../../model/basics/defined.ts'
import type { AuthPlan } from '../../model/plan/auth.ts'
import { revealed } from '../../model/secret.ts'
import { plainBody } from '../http.ts'
import type { Authorizer, Granter } from './authorizer.ts'
import { aws } from './aws.ts'
import { azure } from './azure.ts'
import { basic } from './basic.ts'
import { bearer } from './bearer.ts'
import { google } from './google.ts'
import { oauth2 } from './oauth2.ts'
import { Signer } from './signer.ts'

/** The one place to add a way to be let in. */
const makers: { [K in AuthPlan['kind']]: (plan: Extract<AuthPlan, { kind: K }>) => Granter } = {
  basic,
  bearer,
  oauth2,
  aws,
  google,
  azure,
}

/** Keep it: it keeps what it obtains. */
export function granterOf<K extends AuthPlan['kind']>(
  plan: Extract<AuthPlan, { kind: K }>,
): Granter {
  return makers[plan.kind as K](plan)
}

/** Keep it, as a `Granter`. */
export function authorizerOf(plan: AuthPlan): Authorizer {
  const grant = granterOf(plan)
  return async ({ url, method = 'GET', headers = {}, body }, context) => {
    const granted = await grant(context)
    if (granted.kind === 'failed') return granted
    const signer = await Signer.of(granted, context.clock.now)
    const { host, pathname, search } = new URL(url)
    const type = Object.entries(revealed(headers)).find(
      ([name]) => name.toLowerCase() === 'content-type',
    )?.[1]
    const path = `${pathname}${search}`
    return {
      kind: 'authorization',
      headers: signer.headersOf({ host, path, method, type, body: plainBody(body) }),
      ...defined({ forget: granted.forget }),
    }
  }
}
